import { CompiledCases } from './compileCases';
import { fitCases } from './fitCases';
import { MatchFacts } from './MatchFacts';
import { FeedbackTally, RankedCase, rankFits } from './rankFits';

/**
 * The cases that fit a device and its faults, the best first, each with a score
 * that is the sum of its explained points. Equal input, equal output.
 *
 * @param tallies - feedback by slug
 */
export function matchCases(
  compiled: CompiledCases,
  facts: MatchFacts,
  tallies: ReadonlyMap<string, FeedbackTally> = new Map(),
  limit = compiled.cases.length,
): RankedCase[] {
  const { model } = facts.device;
  return rankFits(fitCases(compiled, facts), tallies, { model, limit });
}
