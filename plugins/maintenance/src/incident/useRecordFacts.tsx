import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Appointment,
  HandlingPlan,
  IncidentEventFields,
  PartUse,
} from '@weibao/backstage-plugin-maintenance-common';
import { Fact } from '../components/FactList';
import { PhoneLink } from '../components/PhoneLink';
import { useFormat } from '../components/useFormat';
import { maintenanceTranslationRef } from '../translation';

/** What a record of the work says, fact by fact. */
export interface RecordFacts {
  appointment(appointment: Appointment): Fact[];
  plan(plan: HandlingPlan): Fact[];
  part(part: PartUse): Fact[];
  resolution(fields: IncidentEventFields): Fact[];
}

/** Names the facts of appointments, plans, parts and resolutions. */
export function useRecordFacts(): RecordFacts {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  return useMemo(
    () => ({
      appointment: appointment => [
        {
          label: t('incident.field.startsAt'),
          value: format.instantWithZone(appointment.startsAt),
        },
        {
          label: t('incident.field.endsAt'),
          value: appointment.endsAt && format.instant(appointment.endsAt),
        },
        {
          label: t('incident.field.contactName'),
          value: appointment.contactName,
        },
        {
          label: t('incident.field.contactPhone'),
          value: appointment.contactPhone && (
            <PhoneLink phone={appointment.contactPhone} />
          ),
        },
        {
          label: t('incident.field.address'),
          value: appointment.address,
          isWide: true,
        },
        {
          label: t('incident.field.faultConfirmed'),
          value: appointment.faultConfirmed
            ? t('incident.confirmed')
            : undefined,
        },
        { label: t('incident.field.faultPart'), value: appointment.faultPart },
        {
          label: t('incident.field.faultPartParameters'),
          value: appointment.faultPartParameters,
        },
      ],
      plan: plan => [
        wide(t('incident.field.diagnosis'), plan.diagnosis),
        wide(t('incident.field.steps'), plan.steps),
        wide(t('incident.field.tools'), plan.tools),
        wide(t('incident.field.businessEffect'), plan.businessEffect),
        wide(t('incident.field.wayBack'), plan.wayBack),
      ],
      part: part => [
        {
          label: t('incident.field.partName'),
          value: `${part.name}${
            part.quantity && part.quantity > 1 ? ` × ${part.quantity}` : ''
          }`,
        },
        {
          label: t('incident.field.partAction'),
          value: t(`incident.partAction.${part.action}`),
        },
        { label: t('incident.field.partNumber'), value: part.partNumber },
        {
          label: t('incident.field.oldSerialNumber'),
          value: part.oldSerialNumber,
        },
        {
          label: t('incident.field.newSerialNumber'),
          value: part.newSerialNumber,
        },
      ],
      resolution: fields => [
        wide(t('incident.field.cause'), fields.cause),
        wide(t('incident.field.solution'), fields.solution),
        wide(t('incident.field.prevention'), fields.prevention),
        { label: t('incident.field.faultPart'), value: fields.faultPart },
        { label: t('incident.field.faultCode'), value: fields.faultCode },
      ],
    }),
    [format, t],
  );
}

function wide(label: string, value: string | undefined): Fact {
  return { label, value, isWide: true };
}
