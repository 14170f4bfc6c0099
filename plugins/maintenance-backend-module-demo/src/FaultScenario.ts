import { FAULT_LEVELS } from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { weighted } from './readAsset';

/** What people write about a fault; `{n}` stands for a slot or port. */
const faultTexts = z.strictObject({
  titles: z.array(z.string()).min(1),
  descriptions: z.array(z.string()).min(1),
  cause: z.string(),
  solution: z.string(),
  prevention: z.string(),
  plan: z.strictObject({
    diagnosis: z.string(),
    steps: z.string(),
    tools: z.string().optional(),
    businessEffect: z.string().optional(),
    wayBack: z.string().optional(),
  }),
});

export const faultScenario = z.strictObject({
  faultCode: z.string(),
  deviceTypes: z.array(z.string()).min(1),
  /** How often it happens compared with other faults of the same device. */
  weight: z.number().positive(),
  levels: weighted(FAULT_LEVELS),
  /** The largest `{n}`, counted from 1. */
  slots: z.int().positive(),
  /** The share that is solved without a visit. */
  remoteShare: z.number().min(0).max(1),
  /** What is replaced, where something is. */
  part: z.strictObject({ name: z.string(), partNumber: z.string() }).optional(),
  zh: faultTexts,
  /** Chinese is written where it is missing. */
  en: faultTexts.optional(),
});

export type FaultTexts = z.infer<typeof faultTexts>;

/** A fault that devices of some types have, from its report to its lesson. */
export type FaultScenario = z.infer<typeof faultScenario>;
