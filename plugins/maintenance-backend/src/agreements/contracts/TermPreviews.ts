import {
  ContractTermPreview,
  OutsideTerm,
} from '@weibao/backstage-plugin-maintenance-common';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { DateRange, difference } from '../../platform/dates/localDates';
import { CoverageStore } from '../coverage/CoverageStore';
import { Doubt } from './ConfirmationRequiredError';
import { ContractRecord, toCoverageRow } from './ContractRecord';
import { NAMED_OUTSIDE_TERM } from './findOnDays';
import { TermSource } from './TermSource';

/** What falls on days of contracts beside their coverage, by its name. */
export type TermSources = Record<
  'inspections' | 'obligations' | 'incidents',
  TermSource
>;

/** What somebody may be told of each source; nothing where a scope is absent. */
export type TermVisibility = Partial<Record<keyof TermSources, ListScope>>;

const NOTHING: OutsideTerm = { count: 0, first: [] };

/** Tells what a shorter term of a contract leaves outside. */
export class TermPreviews {
  readonly #coverage: CoverageStore;
  readonly #devices: DeviceDirectory;
  readonly #sources: TermSources;

  constructor(options: {
    coverage: CoverageStore;
    devices: DeviceDirectory;
    sources: TermSources;
  }) {
    this.#coverage = options.coverage;
    this.#devices = options.devices;
    this.#sources = options.sources;
  }

  /** @param timeZone - of the contract's calendar */
  async preview(
    contract: ContractRecord,
    term: DateRange,
    { timeZone, ...visibility }: TermVisibility & { timeZone: string },
  ): Promise<ContractTermPreview> {
    const days = difference(contract, term);
    const find = async (name: keyof TermSources) => {
      const scope = visibility[name];
      if (!scope) return {};
      const found =
        days.length === 0
          ? NOTHING
          : await this.#sources[name].findOnDays({
              contractId: contract.id,
              days,
              timeZone,
              scope,
            });
      return { [name]: found };
    };
    const parts = await Promise.all([
      this.#findCoverage(contract, term),
      find('inspections'),
      find('obligations'),
      find('incidents'),
    ]);
    return Object.assign({}, ...parts);
  }

  async #findCoverage(
    contract: ContractRecord,
    term: DateRange,
  ): Promise<Pick<ContractTermPreview, 'coverage' | 'wholeCustomer'>> {
    const lastDays = new Map<string, string>();
    let wholeCustomer = false;
    for (const row of await this.#coverage.copyRows(contract.id)) {
      const covered = toCoverageRow(row, contract);
      const left = toCoverageRow(row, term);
      if (!covered || (left && difference(covered, left).length === 0)) {
        continue;
      }
      if (row.scope === 'contract') wholeCustomer = true;
      else lastDays.set(row.coveredRef, covered.endsOn);
    }
    const named = [...lastDays.keys()].sort().slice(0, NAMED_OUTSIDE_TERM);
    const devices = await this.#devices.getDevices(named);
    return {
      wholeCustomer,
      coverage: {
        count: lastDays.size,
        first: named.map(deviceRef => ({
          id: deviceRef,
          title: devices.get(deviceRef)?.title ?? deviceRef,
          on: lastDays.get(deviceRef)!,
        })),
      },
    };
  }
}

/** The doubt about a term that leaves something outside. */
export function shorteningDoubts(preview: ContractTermPreview): Doubt[] {
  const parts = [
    ...(preview.wholeCustomer
      ? ['the cover of all devices of the customer']
      : []),
    ...told('devices whose cover becomes shorter', preview.coverage),
    ...told('inspections', preview.inspections),
    ...told('obligations', preview.obligations),
    ...told('incidents', preview.incidents),
  ];
  return parts.length === 0
    ? []
    : [
        {
          code: 'term-shortened',
          because: `The shorter term leaves outside: ${parts.join(', ')}`,
        },
      ];
}

function told(name: string, part: OutsideTerm = NOTHING): string[] {
  if (part.count === 0) return [];
  const named = part.first.map(({ title, on }) => `${title} on ${on}`);
  const more = part.count > named.length ? ', …' : '';
  return [`${part.count} ${name} (${named.join(', ')}${more})`];
}
