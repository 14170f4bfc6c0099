import {
  CLOCK_NAMES,
  FAULT_LEVELS,
  INCIDENT_EVENT_TYPES,
  PAUSE_REASONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { readAsset } from './readAsset';
import { escalationTarget } from './phrases';

/** An incident of today: how much of which target it has used, and what was done. */
const currentIncident = z.strictObject({
  level: z.enum(FAULT_LEVELS),
  clock: z.enum(CLOCK_NAMES),
  /** Of the target of that clock: at risk from 0.75 on, breached past 1. */
  used: z.number().positive(),
  until: z.enum(INCIDENT_EVENT_TYPES),
  pause: z.enum(PAUSE_REASONS).optional(),
  escalateTo: escalationTarget.optional(),
});

/** What a desk looks like on any day. */
export const CURRENT_INCIDENTS = readAsset(
  'current-incidents.yaml',
  z.array(currentIncident).min(1),
);
