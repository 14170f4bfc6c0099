import { z } from 'zod';
import { readAsset } from './readAsset';

/** Something that inspections of a plan come across. */
const trouble = z.strictObject({
  deviceType: z.string(),
  /** Which of the devices of the type. */
  nth: z.int().min(0),
  itemId: z.string(),
  /** The answer that gives it away, or the readings of the first visit and that one. */
  answer: z.union([
    z.boolean(),
    z.number(),
    z.string(),
    z.strictObject({ drift: z.tuple([z.number(), z.number()]) }),
  ]),
  /** The visit that finds it; 0 is the last one. */
  visitsAgo: z.int().min(0),
  title: z.string(),
  severity: z.enum(['low', 'medium', 'high']),
  recommendation: z.string(),
  /** Days from today. */
  dueInDays: z.int(),
  /** How far it has got. */
  course: z.enum(['open', 'incident', 'resolved', 'fixed', 'accepted']),
  /** Why it is accepted, or how its incident was resolved. */
  note: z.string().optional(),
});

const plan = z.strictObject({
  customerRef: z.string(),
  /** Serial of the running contract. */
  serial: z.string(),
  title: z.string(),
  rule: z.string(),
  windowCalendarId: z.string().optional(),
  deviceTypes: z.array(z.string()).optional(),
  /** What each visit is summed up as. */
  summary: z.string(),
  troubles: z.array(trouble),
});

export type DemoTrouble = z.infer<typeof trouble>;

/** A plan of the demo, and what its past visits found. */
export type DemoInspectionPlan = z.infer<typeof plan>;

export const DEMO_INSPECTION_PLANS = readAsset(
  'inspection-plans.yaml',
  z.array(plan),
);
