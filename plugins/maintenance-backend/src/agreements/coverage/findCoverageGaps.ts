import {
  CoverageGap,
  ContractSummary,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  ContractRecord,
  CoverageRecord,
  toContractSummary,
  toContractTerms,
  toCoverageRow,
} from '../contracts/ContractRecord';
import { addDays, DateRange } from '../../platform/dates/localDates';

/** Days before its end, the last one included, in which cover ends soon. */
export const ENDS_SOON_DAYS = 30;

/** What is wrong with the cover of one device. */
export type FoundGap = Omit<CoverageGap, 'device'> & {
  contracts: ContractSummary[];
};

/** Days on which one contract covers something. */
interface Stretch extends DateRange {
  contract: ContractSummary;
  /** The date asked about, in the zone of the contract's calendar. */
  today: string;
}

/**
 * Finds what is wrong with the cover of a customer's devices on one day:
 * `none`, no contract is in force; `ends-soon`, cover ends within 30 days and
 * no contract continues it; `overlap`, more than one contract is in force.
 *
 * @param contracts - all contracts of the customer
 * @param rows - the coverage rows of these contracts
 * @param todayOf - the day asked about in the zone of a calendar
 * @returns for a device ref its gaps, none where all is well
 */
export function findCoverageGaps(
  contracts: readonly ContractRecord[],
  rows: readonly CoverageRecord[],
  todayOf: (calendarId: string) => string,
): (deviceRef: string) => FoundGap[] {
  const stretches = layOutCover(contracts, rows, todayOf);
  return deviceRef => {
    const ofDevice = stretches.devices.get(deviceRef);
    return gapsIn(
      ofDevice
        ? [...ofDevice, ...stretches.customer].sort(byStart)
        : stretches.customer,
    );
  };
}

function layOutCover(
  contracts: readonly ContractRecord[],
  rows: readonly CoverageRecord[],
  todayOf: (calendarId: string) => string,
) {
  const known = new Map(
    contracts.map(record => {
      const today = todayOf(record.calendarId);
      const contract = toContractSummary(toContractTerms(record, today));
      return [record.id, { contract, today }];
    }),
  );
  const customer: Stretch[] = [];
  const devices = new Map<string, Stretch[]>();
  for (const row of rows) {
    const of = known.get(row.contractId);
    const days = of && toCoverageRow(row, of.contract);
    if (!days) continue;
    const stretch = { ...of, startsOn: days.startsOn, endsOn: days.endsOn };
    if (row.scope === 'contract') {
      customer.push(stretch);
    } else if (!devices.get(row.coveredRef)?.push(stretch)) {
      devices.set(row.coveredRef, [stretch]);
    }
  }
  customer.sort(byStart);
  return { customer, devices };
}

/** @param stretches - in the order in which they start */
function gapsIn(stretches: readonly Stretch[]): FoundGap[] {
  const inForce = stretches.filter(
    ({ startsOn, endsOn, today }) => startsOn <= today && today <= endsOn,
  );
  if (inForce.length === 0) {
    const ends = stretches.filter(s => s.endsOn < s.today).map(s => s.endsOn);
    const next = stretches.find(s => s.startsOn > s.today);
    return [
      {
        kind: 'none',
        contracts: [],
        ...(ends.length > 0 ? { lastCoveredOn: ends.sort().at(-1) } : {}),
        ...(next ? { nextCoveredOn: next.startsOn } : {}),
      },
    ];
  }

  const gaps: FoundGap[] = [];
  const contracts = [...new Set(inForce.map(({ contract }) => contract))];
  const lastCoveredOn = endOfUnbrokenCover(inForce[0].today, stretches);
  if (lastCoveredOn < addDays(inForce[0].today, ENDS_SOON_DAYS)) {
    const next = stretches.find(s => s.startsOn > lastCoveredOn);
    gaps.push({
      kind: 'ends-soon',
      contracts,
      lastCoveredOn,
      ...(next ? { nextCoveredOn: next.startsOn } : {}),
    });
  }
  if (contracts.length > 1) gaps.push({ kind: 'overlap', contracts });
  return gaps;
}

/** The last of the days from today on that are covered without a break. */
function endOfUnbrokenCover(
  today: string,
  stretches: readonly Stretch[],
): string {
  let end = addDays(today, -1);
  for (const { startsOn, endsOn } of stretches) {
    if (startsOn > addDays(end, 1)) break;
    if (endsOn > end) end = endsOn;
  }
  return end;
}

function byStart(one: DateRange, other: DateRange): number {
  return one.startsOn < other.startsOn ? -1 : 1;
}
