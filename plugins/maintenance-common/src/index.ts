export * from './kinds';
export * from './sla';
export * from './lifecycle';
export * from './permissions';
export * from './api';
export * from './inspections';
export * from './calendars';
export * from './contracts';
export * from './cases';
export * from './portalPaths';
export * from './timeZone';

// The words of the rules, of which the API has a form of the same name.
export type { CaseLanguage, CaseProblem, CaseStatus } from './cases';
export type { IncidentEventType, IncidentState } from './lifecycle';
export type {
  ClockExplanation,
  ClockName,
  ClockState,
  ClockStatus,
  FaultLevel,
  LevelTargets,
  Levels,
  PauseReason,
  ServiceWindow,
} from './sla';
