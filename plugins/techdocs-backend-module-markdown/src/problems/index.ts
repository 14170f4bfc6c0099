export { describeProblem, placeOfProblem } from './Problem';
export type { Problem, ProblemKind, SiteLanguage } from './Problem';
