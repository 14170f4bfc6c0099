import { HandlingPlan } from '@weibao/backstage-plugin-maintenance-common';
import { TextCluster } from './clusterTexts';
import { DraftWords } from './draftWords';
import { GatheredTexts, UsedPart } from './gatherTexts';
import { toList, toMarkdownText, toNumberedList } from './markdownText';
import { splitSteps } from './splitSteps';

/** How much of a kind is told; the rest is in the incidents. */
const MOST_SYMPTOMS = 12;
const MOST_OTHERS = 6;

/** What a body tells beside the texts. */
export interface BodyFacts {
  incidentIds: readonly string[];
  deviceCount: number;
}

/** The Markdown of a draft below its front matter. */
export function composeBody(
  texts: GatheredTexts,
  facts: BodyFacts,
  words: DraftWords,
): string {
  const { sections } = words;
  const { incidentIds, deviceCount } = facts;
  const parts: [string, string[]][] = [
    [
      sections.symptoms,
      [
        words.summary(incidentIds.length, deviceCount),
        tellTimes(texts.symptoms.slice(0, MOST_SYMPTOMS), words),
      ],
    ],
    [sections.cause, tellCauses(texts, words)],
    [sections.solution, tellSolution(texts, words)],
    [sections.parts, [tellParts(texts.parts, words)]],
    [
      sections.prevention,
      [
        tellTimes(texts.preventions.slice(0, MOST_OTHERS), words) ||
          words.noPrevention,
      ],
    ],
    [
      sections.sources,
      [
        words.sources(incidentIds.length) +
          incidentIds.join(words.listSeparator),
      ],
    ],
  ];
  return parts
    .map(([heading, paragraphs]) =>
      [`## ${heading}`, ...paragraphs.filter(text => text !== '')].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function tellTimes(
  clusters: readonly TextCluster[],
  words: DraftWords,
): string {
  return toList(
    clusters.map(
      ({ text, count }) =>
        `${toMarkdownText(text)}${count > 1 ? words.times(count) : ''}`,
    ),
  );
}

function tellCauses(
  { causes, diagnoses }: GatheredTexts,
  words: DraftWords,
): string[] {
  if (causes.length === 0) return [words.noCause];
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  const told = causes
    .slice(0, MOST_OTHERS)
    .map(({ text, count }) => toMarkdownText(text) + words.share(count, total));
  return [
    toNumberedList(told),
    ...(diagnoses.length > 0
      ? [words.diagnosis, tellTimes(diagnoses.slice(0, MOST_OTHERS), words)]
      : []),
  ];
}

function tellSolution(
  { plan, solutions }: GatheredTexts,
  words: DraftWords,
): string[] {
  if (!plan && solutions.length === 0) return [words.noSolution];
  return [
    ...(plan ? tellPlan(plan, words) : []),
    ...(solutions.length > 0
      ? [words.solutions, tellTimes(solutions.slice(0, MOST_OTHERS), words)]
      : []),
  ];
}

function tellPlan(plan: HandlingPlan, words: DraftWords): string[] {
  const besides: [string, string | undefined][] = [
    [words.tools, plan.tools],
    [words.businessEffect, plan.businessEffect],
    [words.wayBack, plan.wayBack],
  ];
  return [
    words.steps,
    toNumberedList(splitSteps(plan.steps).map(toMarkdownText)),
    ...besides.flatMap(([label, text]) =>
      text ? [label + toMarkdownText(text)] : [],
    ),
  ];
}

function tellParts(parts: readonly UsedPart[], words: DraftWords): string {
  if (parts.length === 0) return words.noParts;
  return toList(
    parts
      .slice(0, MOST_OTHERS)
      .map(
        ({ name, partNumbers, quantity }) =>
          toMarkdownText(name) +
          words.partsUsed(quantity, partNumbers.map(toMarkdownText)),
      ),
  );
}
