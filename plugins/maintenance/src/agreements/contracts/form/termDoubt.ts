import {
  Contract,
  ContractTerm,
  ContractTermDoubt,
  contractTermDoubts,
} from '@weibao/backstage-plugin-maintenance-common';

/** A term that whoever enters it is asked about. */
export interface TermDoubt {
  term: ContractTerm;
  /** What is unusual about it. */
  doubts: ContractTermDoubt[];
  /** The contract that it makes shorter. */
  shortened?: Contract;
}

/** A complete term, unless it is the one from before. */
export function changedTerm(
  { startsOn, endsOn }: Partial<ContractTerm>,
  before?: ContractTerm,
): ContractTerm | undefined {
  if (!startsOn || !endsOn) return undefined;
  return startsOn === before?.startsOn && endsOn === before.endsOn
    ? undefined
    : { startsOn, endsOn };
}

/**
 * What has to be asked before a term is saved, if anything.
 *
 * @param today - local date
 * @param before - the contract to be changed
 */
export function termDoubt(
  values: Partial<ContractTerm>,
  today: string,
  before?: Contract,
): TermDoubt | undefined {
  const term = changedTerm(values, before);
  if (!term) return undefined;
  const doubts = contractTermDoubts(term, today);
  const isShorter =
    before && (term.startsOn > before.startsOn || term.endsOn < before.endsOn);
  if (!isShorter && doubts.length === 0) return undefined;
  return { term, doubts, ...(isShorter ? { shortened: before } : {}) };
}
