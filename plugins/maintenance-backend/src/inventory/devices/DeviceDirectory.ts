import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** A device as the other capabilities know it. */
export interface KnownDevice extends DeviceFacts {
  lifecycle?: string;
  ownerRef?: string;
  /** It has left its ledger; its records stay. */
  withdrawn: boolean;
}

/**
 * Every device the plugin has met: those of ledgers, and those that only the
 * catalog describes. It answers without asking the catalog for each device.
 */
export interface DeviceDirectory {
  /** Facts by entity ref, in one query; refs nobody knows are missing. */
  getDevices(deviceRefs: readonly string[]): Promise<Map<string, KnownDevice>>;

  /**
   * The one device meant by an entity ref or by a serial number as people type
   * it (full-width, spaced, in either case). A ref unknown here is looked up in
   * the catalog with the caller's credentials and remembered.
   *
   * @throws InputError where neither or both are given, where nothing or more
   * than one device is found, or where the device has been withdrawn
   */
  findDevice(
    named: { deviceRef?: string; serialNumber?: string },
    options: CallOptions,
  ): Promise<KnownDevice>;

  /** A page of devices by title; one more row than `limit` is never returned. */
  listDevices(query: {
    scope: ListScope;
    customerRef?: string;
    siteRef?: string;
    q?: string;
    withdrawn?: boolean;
    cursor?: string;
    limit: number;
  }): Promise<{ items: KnownDevice[]; nextCursor?: string }>;

  /** Every device of a customer that has not been withdrawn. */
  listCustomerDevices(customerRef: string): Promise<KnownDevice[]>;
}
