import { z } from 'zod';
import { readAsset } from './readAsset';

/** Days are counted from today. */
const obligation = z.strictObject({
  kind: z.enum(['payment', 'training', 'follow-up-call']),
  title: z.string(),
  amount: z.number().optional(),
  dueInDays: z.int(),
  done: z
    .strictObject({
      inDays: z.int(),
      score: z.int().optional(),
      remarks: z.string().optional(),
      proof: z.string().optional(),
    })
    .optional(),
});

/** What the running contract with a serial owes. */
export const DEMO_OBLIGATIONS = readAsset(
  'obligations.yaml',
  z.array(
    z.strictObject({
      customerRef: z.string(),
      serial: z.string(),
      owes: z.array(obligation),
    }),
  ),
);
