import { parseEntityRef } from '@backstage/catalog-model';
import {
  DeviceFacts,
  IncidentEvent,
} from '@weibao/backstage-plugin-maintenance-common';
import { Secret, SecretKind } from '../../redaction/Secret';
import { shortNamesOf } from '../../redaction/shortNamesOf';
import { GroupedIncident } from '../../../incidents/grouping/RecurringIncidents';

/** What the logs of incidents name that a case must not tell, and what it may. */
export interface CollectedSecrets {
  secrets: Secret[];
  /** Models, part numbers and fault codes. */
  kept: string[];
  /** Users who did something. */
  userRefs: string[];
}

const SHORTEST_TITLE = 4;

export function collectSecrets(
  incidents: readonly GroupedIncident[],
): CollectedSecrets {
  const events = incidents.flatMap(({ log }) => log.events);
  const secrets: Secret[] = [
    ...incidents.flatMap(({ device }) =>
      device ? secretsOfDevice(device) : [],
    ),
    ...events.flatMap(secretsOfEvent),
  ];
  const kept = [
    ...incidents.flatMap(({ device }) => [device?.manufacturer, device?.model]),
    ...events.flatMap(({ part, faultCode }) => [part?.partNumber, faultCode]),
  ];
  const userRefs = events
    .flatMap(({ actorRef, assigneeRef }) => [actorRef, assigneeRef])
    .filter(ref => ref?.toLowerCase().startsWith('user:'));
  return {
    secrets: [
      ...new Map(
        secrets.map(secret => [`${secret.kind} ${secret.text}`, secret]),
      ).values(),
    ],
    kept: distinct(kept),
    userRefs: distinct(userRefs),
  };
}

/** What identifies a device, its site and its customer. */
export function secretsOfDevice(device: DeviceFacts): Secret[] {
  const { deviceRef, siteRef } = device;
  return [
    ...named('device', nameOf(deviceRef), device.assetTag),
    ...(isTelling(device.title) ? named('device', device.title) : []),
    ...named('serial-number', device.serialNumber),
    ...secretsOfCustomer(device),
    ...named('site', device.siteTitle, siteRef && nameOf(siteRef)),
  ];
}

function secretsOfCustomer(said: {
  customerRef?: string;
  customerTitle?: string;
}): Secret[] {
  const { customerRef, customerTitle } = said;
  return [
    ...named('customer', customerRef && nameOf(customerRef)),
    ...named('customer', ...(customerTitle ? shortNamesOf(customerTitle) : [])),
  ];
}

/** Short titles without a number are words of every day, such as UPS or 存储. */
function isTelling(title: string): boolean {
  return /\d/.test(title) || [...title].length >= SHORTEST_TITLE;
}

function secretsOfEvent(event: IncidentEvent): Secret[] {
  const { appointment, coverage, part, reporter } = event;
  return [
    ...(event.device ? secretsOfDevice(event.device) : []),
    ...named('device', event.deviceDescription),
    ...secretsOfCustomer(event),
    ...named(
      'person',
      reporter?.name,
      appointment?.contactName,
      event.approvedBy,
      event.signedBy,
    ),
    ...named('phone-number', reporter?.phone, appointment?.contactPhone),
    ...named('address', appointment?.address),
    ...named('contract', coverage?.contractNumber),
    ...named('serial-number', part?.oldSerialNumber, part?.newSerialNumber),
  ];
}

function named(kind: SecretKind, ...texts: (string | undefined)[]): Secret[] {
  return distinct(texts).map(text => ({ kind, text }));
}

function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter(text => text !== undefined))];
}
