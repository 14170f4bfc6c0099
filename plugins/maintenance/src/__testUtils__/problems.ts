const problems = new Array<string>();

/** Notes what a test must not bring about; it fails at its end. */
export function noteProblem(problem: string): void {
  problems.push(problem);
}

/** What was noted and not expected since the last time. */
export function takeProblems(): string[] {
  return problems.splice(0);
}

/**
 * Says that what a test does brings about a problem.
 *
 * @throws where it has not
 */
export function expectProblem(pattern: RegExp): void {
  const others = problems.filter(problem => !pattern.test(problem));
  if (others.length === problems.length) {
    throw new Error(`There was no problem like ${pattern}`);
  }
  problems.splice(0, problems.length, ...others);
}
