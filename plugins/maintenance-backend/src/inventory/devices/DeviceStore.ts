import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { KnownDevice } from './DeviceDirectory';
import { CustomerRecord, DeviceRecord, SiteRecord } from './records';

export interface DeviceListQuery {
  scope: ListScope;
  customerRef?: string;
  siteRef?: string;
  q?: string;
  withdrawn?: boolean;
  cursor?: string;
  limit: number;
}

/** What only the catalog describes. */
export interface CatalogRecords {
  customers: CustomerRecord[];
  sites: SiteRecord[];
  devices: DeviceRecord[];
}

/** Devices as the plugin knows them, with the titles of customer and site. */
export interface DeviceStore {
  /** In one query; refs nobody knows are missing. */
  getDevices(deviceRefs: readonly string[]): Promise<KnownDevice[]>;

  /** Those with a serial number, withdrawn ones included. */
  findBySerialNumber(serialNumber: string): Promise<KnownDevice[]>;

  listDevices(
    query: DeviceListQuery,
  ): Promise<{ items: KnownDevice[]; nextCursor?: string }>;

  listCustomerDevices(customerRef: string): Promise<KnownDevice[]>;

  /**
   * Remembers what the catalog says. Records of ledgers are left as they are.
   *
   * @param sync - names the sync that met them; absent where they were looked up
   */
  rememberFromCatalog(records: CatalogRecords, sync?: string): Promise<void>;

  /**
   * What was looked up until now is withdrawn by the sync that begins, unless
   * it meets it.
   */
  beginSync(): Promise<void>;

  /**
   * Withdraws what the catalog described and this sync did not meet, but for
   * what was looked up since it began.
   */
  withdrawNotSeenIn(sync: string): Promise<void>;
}
