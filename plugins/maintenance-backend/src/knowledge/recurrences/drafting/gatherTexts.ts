import {
  CaseLanguage,
  HandlingPlan,
  normalizePart,
} from '@weibao/backstage-plugin-maintenance-common';
import { clusterTexts, TextCluster } from './clusterTexts';
import { DraftIncident } from './DraftIncident';

/** A part that was built in again and again. */
export interface UsedPart {
  name: string;
  partNumbers: string[];
  quantity: number;
}

/** What the incidents say, each thing once, the most frequent first. */
export interface GatheredTexts {
  /** From titles and descriptions. */
  symptoms: TextCluster[];
  causes: TextCluster[];
  solutions: TextCluster[];
  preventions: TextCluster[];
  diagnoses: TextCluster[];
  /** The plan that was followed most often. */
  plan?: HandlingPlan;
  parts: UsedPart[];
}

export function gatherTexts(
  incidents: readonly DraftIncident[],
  language: CaseLanguage,
): GatheredTexts {
  const cluster = (textOf: (incident: DraftIncident) => string | undefined) =>
    clusterTexts(incidents.map(textOf), language);
  const [steps] = cluster(({ plan }) => plan?.steps);
  return {
    symptoms: clusterTexts(
      [
        ...incidents.map(({ title }) => title),
        ...incidents.map(({ description }) => description),
      ],
      language,
    ),
    causes: cluster(({ cause }) => cause),
    solutions: cluster(({ solution }) => solution),
    preventions: cluster(({ prevention }) => prevention),
    diagnoses: cluster(({ plan }) => plan?.diagnosis),
    plan: incidents.find(
      ({ plan }) => plan && steps && isSame(plan.steps, steps.text),
    )?.plan,
    parts: gatherParts(incidents),
  };
}

/** Clusters tell texts in one line. */
function isSame(text: string, told: string): boolean {
  return text.replace(/\s+/g, ' ').trim() === told;
}

function gatherParts(incidents: readonly DraftIncident[]): UsedPart[] {
  const parts = new Map<string, UsedPart>();
  for (const { name, partNumber, quantity = 1 } of incidents.flatMap(
    ({ partsUsed }) => partsUsed,
  )) {
    const key = normalizePart(name) || name;
    const known = parts.get(key) ?? { name, partNumbers: [], quantity: 0 };
    known.quantity += quantity;
    if (partNumber && !known.partNumbers.includes(partNumber)) {
      known.partNumbers.push(partNumber);
    }
    parts.set(key, known);
  }
  return [...parts.values()].sort((a, b) => b.quantity - a.quantity);
}
