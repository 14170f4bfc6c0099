import { PAUSE_REASONS } from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { readAsset } from './readAsset';

export const escalationTarget = z.enum([
  'service-manager',
  'senior-engineer',
  'vendor-engineer',
]);

const choices = z.array(z.string()).min(1);

const phrases = z.strictObject({
  acknowledged: choices,
  arrived: choices,
  resumed: z.string(),
  progress: choices,
  pauses: z.record(z.enum(PAUSE_REASONS), z.string()),
  escalations: z.record(escalationTarget, z.string()),
  levelChanged: z.string(),
  cancelled: choices,
  reopened: z.string(),
  solvedAgain: z.string(),
  corrected: z.string(),
  afterwards: z.string(),
  closed: z.string(),
  /** On the case that fitted best. */
  caseFeedback: z.strictObject({ worked: choices, didNotWork: choices }),
});

/** What engineers write that does not depend on the fault. */
export type Phrases = z.infer<typeof phrases>;

export const PHRASES = readAsset(
  'phrases.yaml',
  z.strictObject({ zh: phrases, en: phrases }),
);
