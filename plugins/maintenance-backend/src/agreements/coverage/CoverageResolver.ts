import {
  Contract,
  Coverage,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';

/** The device whose cover is asked for. */
export interface CoveredDevice {
  deviceRef: string;
  customerRef: string;
  /** Nothing covers it from then on, ISO 8601. */
  withdrawnAt?: string;
}

/** A contract without what is counted over its coverage. */
export type ContractTerms = Omit<
  Contract,
  'coveredDevices' | 'coversWholeCustomer' | 'renewedByContractId' | 'warnings'
>;

/** Cover with all that is to be said of contracts. */
export type FullCoverage = Coverage &
  Required<Pick<Coverage, 'reason' | 'explanation' | 'candidates'>>;

/** The answer to the caller, and the terms an incident freezes. */
export interface ResolvedCoverage {
  coverage: FullCoverage;
  /** The contract that covers the device; absent where nothing does. */
  contract?: ContractTerms;
}

/** What may be assumed to cover a device of a customer that nobody knows. */
export interface AssumedCoverage {
  reason: 'whole-customer' | 'sole-contract' | 'device-unknown';
  /** In an English sentence. */
  explanation: string;
  /** Absent where it depends on the device. */
  contract?: ContractTerms;
}

/**
 * Chooses cover by device and date (rule 10 of the SLA clocks). It checks no
 * permissions: callers have checked theirs.
 */
export interface CoverageResolver {
  resolveCoverage(device: CoveredDevice, at: Date): Promise<ResolvedCoverage>;

  /** The same for many devices with a fixed number of queries, by device ref. */
  resolveCoverages(
    devices: readonly CoveredDevice[],
    at: Date,
  ): Promise<Map<string, ResolvedCoverage>>;

  /** The contract that covers whatever a customer has, or their only one. */
  assumeCoverage(customerRef: string, at: Date): Promise<AssumedCoverage>;
}

/** Service calendars as the clocks read them. */
export interface ServiceCalendars {
  /**
   * The calendar that a record names in the version in force at an instant,
   * with the exceptions of the holidays it follows.
   *
   * @throws Error where it has been lost: whoever asked is not to blame, and
   * must not be told that something else does not exist
   */
  getServiceCalendar(id: string, at: Date): Promise<ServiceCalendar>;
}
