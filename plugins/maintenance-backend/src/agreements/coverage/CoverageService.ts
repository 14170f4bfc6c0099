import {
  Coverage,
  CoverageGapKind,
  CoverageGapPage,
  CoverageRow,
  CoverageRowInput,
  CoverageRowPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { CoveredDevice } from './CoverageResolver';

/** Which page of gaps is asked for, and on what day. */
export interface CoverageGapListing {
  at: Date;
  kind?: CoverageGapKind;
  cursor?: string;
  limit: number;
}

/** What contracts cover. */
export interface CoverageService {
  /** @throws NotFoundError */
  listContractCoverage(
    contractId: string,
    page: { q?: string; cursor?: string; limit: number },
    options: CallOptions,
  ): Promise<CoverageRowPage>;

  /**
   * Adds all rows or none.
   *
   * @throws NotFoundError; InputError where a row has wrong dates or names a
   * device that is not the customer's; ConflictError where the contract covers
   * the same already
   */
  addContractCoverage(
    contractId: string,
    rows: readonly CoverageRowInput[],
    options: CallOptions,
  ): Promise<CoverageRow[]>;

  /** @throws NotFoundError for a row that is not the contract's; nothing is removed then */
  removeContractCoverage(
    contractId: string,
    coverageIds: readonly string[],
    options: CallOptions,
  ): Promise<void>;

  /**
   * Which contract covers a device at an instant, and why. Status and days left
   * of the contracts are those of that instant.
   */
  getCoverage(device: CoveredDevice, at: Date): Promise<Coverage>;

  /**
   * The gaps by title of the device, and their counts over all devices.
   *
   * @throws NotFoundError where there is no such customer
   */
  listCoverageGaps(
    customerRef: string,
    listing: CoverageGapListing,
    options: CallOptions,
  ): Promise<CoverageGapPage>;
}
