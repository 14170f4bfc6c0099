import {
  checkContractTerm,
  CLOCK_NAMES,
  ClockName,
  Contract,
  ContractInput,
  ContractPatch,
  ContractTerm,
  ContractTermProblem,
  defaultPausesOn,
  FAULT_LEVELS,
  FaultLevel,
  Levels,
  LevelTargets,
  PauseReason,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { changedTerm } from './termDoubt';
import { formatTarget, parseTarget } from './targetText';

/** The targets of every level and clock as they were typed. */
export type TargetTexts = Record<FaultLevel, Record<ClockName, string>>;

/** A contract while somebody types it. Dates are local dates, `YYYY-MM-DD`. */
export interface ContractValues {
  number: string;
  title: string;
  customerRef?: string;
  startsOn?: string;
  endsOn?: string;
  calendarId: string;
  targets: TargetTexts;
  pausesOn: PauseReason[];
  projectEngineerRef?: string;
  serviceManagerRef?: string;
  chatGroup: string;
}

/** What a contract is called, for whom and how long it is. */
export type ContractTerms = Pick<
  ContractValues,
  'number' | 'title' | 'customerRef' | 'startsOn' | 'endsOn'
>;

export type ContractProblem = 'required' | 'target' | ContractTermProblem;

/** What keeps the contract from being saved, by field. */
export type ContractProblems = {
  [field in keyof ContractValues]?: ContractProblem;
};

function targetTexts(levels: Levels): TargetTexts {
  const textsOf = (targets: LevelTargets) =>
    Object.fromEntries(
      CLOCK_NAMES.map(clock => [clock, formatTarget(targets[clock])]),
    ) as Record<ClockName, string>;
  return Object.fromEntries(
    FAULT_LEVELS.map(level => [level, textsOf(levels[level])]),
  ) as TargetTexts;
}

function levelsOf(texts: TargetTexts): Levels {
  const targetsOf = (level: FaultLevel): LevelTargets =>
    Object.fromEntries(
      CLOCK_NAMES.map(clock => [
        clock,
        parseTarget(texts[level][clock]),
      ]).filter(([, minutes]) => minutes !== undefined),
    );
  return Object.fromEntries(
    FAULT_LEVELS.map(level => [level, targetsOf(level)]),
  ) as Levels;
}

/** The standard contract, to be filled in. */
export function newContractValues(customerRef?: string): ContractValues {
  return {
    number: '',
    title: '',
    customerRef,
    calendarId: '24x7',
    targets: targetTexts(standardLevels),
    pausesOn: [...defaultPausesOn],
    chatGroup: '',
  };
}

/** A contract, to be changed. */
export function contractValuesOf(contract: Contract): ContractValues {
  return {
    number: contract.number,
    title: contract.title,
    customerRef: contract.customerRef,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    calendarId: contract.calendarId,
    targets: targetTexts(contract.levels),
    pausesOn: contract.pausesOn,
    projectEngineerRef: contract.projectEngineerRef,
    serviceManagerRef: contract.serviceManagerRef,
    chatGroup: contract.chatGroup ?? '',
  };
}

/**
 * What of its terms the backend would refuse, found before it is asked.
 *
 * @param today - local date
 * @param before - the term so far, which is not judged again
 */
export function checkTerms(
  values: ContractTerms,
  today: string,
  before?: ContractTerm,
): ContractProblems {
  const problems: ContractProblems = {};
  for (const field of ['number', 'title'] as const) {
    if (!values[field].trim()) {
      problems[field] = 'required';
    }
  }
  for (const field of ['customerRef', 'startsOn', 'endsOn'] as const) {
    if (!values[field]) {
      problems[field] = 'required';
    }
  }
  const term = changedTerm(values, before);
  const problem = term && checkContractTerm(term, today);
  if (problem) {
    problems[problem.startsWith('starts') ? 'startsOn' : 'endsOn'] = problem;
  }
  return problems;
}

/** What of a whole contract the backend would refuse. */
export function checkContract(
  values: ContractValues,
  today: string,
  before?: ContractTerm,
): ContractProblems {
  const problems = checkTerms(values, today, before);
  const isUnreadable = (text: string) => Number.isNaN(parseTarget(text));
  if (
    FAULT_LEVELS.some(level =>
      Object.values(values.targets[level]).some(isUnreadable),
    )
  ) {
    problems.targets = 'target';
  }
  return problems;
}

/** The contract to make. Only for values without problems. */
export function contractInput(
  values: ContractValues & {
    customerRef: string;
    startsOn: string;
    endsOn: string;
  },
): ContractInput {
  return {
    number: values.number.trim(),
    title: values.title.trim(),
    customerRef: values.customerRef,
    startsOn: values.startsOn,
    endsOn: values.endsOn,
    calendarId: values.calendarId,
    levels: levelsOf(values.targets),
    pausesOn: values.pausesOn,
    projectEngineerRef: values.projectEngineerRef,
    serviceManagerRef: values.serviceManagerRef,
    chatGroup: values.chatGroup.trim() || undefined,
  };
}

/**
 * What differs from the contract, or undefined when nothing does. Only for
 * values without problems.
 */
export function contractPatch(
  values: ContractValues,
  contract: Contract,
): ContractPatch | undefined {
  const before = contractValuesOf(contract);
  const isSame = (field: keyof ContractValues) =>
    JSON.stringify(values[field]) === JSON.stringify(before[field]);
  const patch: ContractPatch = {
    version: contract.version,
    ...(!isSame('number') && { number: values.number.trim() }),
    ...(!isSame('title') && { title: values.title.trim() }),
    ...(!isSame('startsOn') && { startsOn: values.startsOn }),
    ...(!isSame('endsOn') && { endsOn: values.endsOn }),
    ...(!isSame('calendarId') && { calendarId: values.calendarId }),
    ...(!isSame('targets') && { levels: levelsOf(values.targets) }),
    ...(!isSame('pausesOn') && { pausesOn: values.pausesOn }),
    ...(!isSame('projectEngineerRef') && {
      projectEngineerRef: values.projectEngineerRef ?? null,
    }),
    ...(!isSame('serviceManagerRef') && {
      serviceManagerRef: values.serviceManagerRef ?? null,
    }),
    ...(!isSame('chatGroup') && { chatGroup: values.chatGroup.trim() || null }),
  };
  return Object.keys(patch).length > 1 ? patch : undefined;
}
