import {
  DeviceFeedItem,
  DeviceFacts,
} from '@weibao/backstage-plugin-maintenance-common';
import { parseEntityRef } from '@backstage/catalog-model';

/** Where a record comes from: a device ledger, or the catalog alone. */
export type RecordSource = 'ledger' | 'catalog';

interface RegisterRecord {
  title: string;
  ownerRef?: string;
  source: RecordSource;
  /** ISO 8601; absent while the record stands. */
  withdrawnAt?: string;
  /** Which of the customer's lists names it; absent without one. */
  ledger?: string;
  /** Of the last change in the feed; absent for what is not in the feed. */
  sequence?: number;
}

export interface CustomerRecord extends RegisterRecord {
  customerRef: string;
  industry?: string;
  address?: string;
}

export interface SiteRecord extends RegisterRecord {
  siteRef: string;
  customerRef: string;
  address?: string;
}

export interface DeviceRecord
  extends RegisterRecord,
    Omit<DeviceFacts, 'customerTitle' | 'siteTitle'> {
  modelMatched: boolean;
  managementAddress?: string;
  lifecycle: string;
  parameters?: { [name: string]: string };
  /** YYYY-MM-DD */
  installedOn?: string;
  /** YYYY-MM-DD */
  warrantyEndsOn?: string;
}

/** A record as the catalog provider reads it. */
export function customerFeedItem(record: CustomerRecord): DeviceFeedItem {
  const { customerRef, source, withdrawnAt, sequence, ...rest } = record;
  return {
    ...rest,
    ...feedFields('Customer', customerRef, { withdrawnAt, sequence }),
  };
}

/** A record as the catalog provider reads it. */
export function siteFeedItem(record: SiteRecord): DeviceFeedItem {
  const { siteRef, source, withdrawnAt, sequence, ...rest } = record;
  return { ...rest, ...feedFields('Site', siteRef, { withdrawnAt, sequence }) };
}

/** A record as the catalog provider reads it, and as ledgers show it. */
export function deviceFeedItem(record: DeviceRecord): DeviceFeedItem {
  const { deviceRef, source, withdrawnAt, sequence, ...rest } = record;
  return {
    ...rest,
    ...feedFields('Device', deviceRef, { withdrawnAt, sequence }),
  };
}

function feedFields(
  kind: DeviceFeedItem['kind'],
  ref: string,
  state: { withdrawnAt?: string; sequence?: number },
) {
  const { namespace, name } = parseEntityRef(ref);
  return {
    kind,
    namespace,
    name,
    withdrawn: state.withdrawnAt !== undefined,
    ...(state.withdrawnAt && { withdrawnAt: state.withdrawnAt }),
    sequence: state.sequence ?? 0,
  };
}
