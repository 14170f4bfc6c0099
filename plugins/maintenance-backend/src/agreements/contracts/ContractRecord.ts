import {
  Contract,
  ContractSummary,
  CoverageRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { ContractTerms } from '../coverage/CoverageResolver';
import { contractStatus, daysLeft } from './contractStatus';
import { intersection } from '../../platform/dates/localDates';

/** A contract as it is kept: everything that does not depend on today. */
export type ContractRecord = Omit<ContractTerms, 'status' | 'daysLeft'>;

/** A contract with what is counted when it is read. */
export type CountedContract = ContractRecord &
  Pick<
    Contract,
    'coveredDevices' | 'coversWholeCustomer' | 'renewedByContractId'
  > & {
    /** It has at least one coverage row within its dates. */
    coversAnything: boolean;
  };

/** What a contract covers, with dates of its own only where it was given any. */
export interface CoverageRecord {
  id: string;
  contractId: string;
  scope: CoverageRow['scope'];
  /** The device, or the customer all of whose devices are covered. */
  coveredRef: string;
  startsOn?: string;
  endsOn?: string;
}

/** Coverage that is added. */
export interface NewCoverage extends CoverageRecord {
  /** What the device is known by, in lower case. */
  searchText: string;
}

export function toContractTerms(
  contract: ContractRecord,
  today: string,
): ContractTerms {
  return {
    ...contract,
    status: contractStatus(contract, today),
    daysLeft: daysLeft(contract, today),
  };
}

export function toContractSummary(contract: ContractTerms): ContractSummary {
  return {
    id: contract.id,
    number: contract.number,
    title: contract.title,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    status: contract.status,
    daysLeft: contract.daysLeft,
    calendarId: contract.calendarId,
    levels: contract.levels,
    projectEngineerRef: contract.projectEngineerRef,
    serviceManagerRef: contract.serviceManagerRef,
  };
}

/**
 * A row on the days on which it is in force, which are never outside those of
 * its contract; nothing where the contract's dates have left it behind.
 */
export function toCoverageRow(
  row: CoverageRecord,
  contract: Pick<ContractRecord, 'startsOn' | 'endsOn'>,
): CoverageRow | undefined {
  const days = intersection(contract, {
    startsOn: row.startsOn ?? contract.startsOn,
    endsOn: row.endsOn ?? contract.endsOn,
  });
  return (
    days && {
      id: row.id,
      contractId: row.contractId,
      scope: row.scope,
      ...(row.scope === 'device' ? { deviceRef: row.coveredRef } : {}),
      ...days,
    }
  );
}
