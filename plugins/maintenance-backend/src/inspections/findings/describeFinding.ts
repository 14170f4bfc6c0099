import { parseEntityRef } from '@backstage/catalog-model';
import {
  FaultLevel,
  FindingSeverity,
} from '@weibao/backstage-plugin-maintenance-common';
import { FaultReport } from '../../incidents/log/IncidentService';
import { FindingRecord } from './FindingRecord';

const LEVELS: Record<FindingSeverity, FaultLevel> = {
  high: 'II',
  medium: 'III',
  low: 'IV',
};

const MAX_DESCRIPTION = 20_000;
const MAX_NAME = 100;

/** The fault report that carries over what a finding says. */
export function describeFinding(
  finding: FindingRecord,
  actorRef: string,
  level?: FaultLevel,
): Omit<FaultReport, 'device'> {
  const { title, description, recommendation, severity } = finding;
  const paragraphs = [
    description,
    recommendation && `Recommendation: ${recommendation}`,
  ].filter(Boolean);
  return {
    title,
    level: level ?? LEVELS[severity],
    channel: 'inspection',
    reporter: { name: nameOf(actorRef) },
    ...(paragraphs.length > 0 && {
      description: paragraphs.join('\n\n').slice(0, MAX_DESCRIPTION),
    }),
  };
}

/** Services have no entity ref. */
function nameOf(actorRef: string): string {
  try {
    return parseEntityRef(actorRef, { defaultKind: 'user' }).name;
  } catch {
    return actorRef.slice(0, MAX_NAME);
  }
}
