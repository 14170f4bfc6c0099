import {
  FAULT_LEVELS,
  PAUSE_REASONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { readAsset } from './readAsset';

/** The facts by which a contract of the demo picks its devices. */
export interface CoverableDevice {
  type: string;
  title: string;
  siteTitle?: string;
}

const time = z.string().regex(/^\d\d:\d\d$/);
const calendar = z.strictObject({
  id: z.string(),
  title: z.string(),
  timeZone: z.string(),
  weekly: z.record(
    z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
    z.array(z.tuple([time, time])),
  ),
});

const minutes = z.int().positive();
const targets = z.strictObject({
  response: minutes,
  onsite: minutes.optional(),
  plan: minutes,
  resolution: minutes,
});

/** Devices that every condition holds for. */
const selection = z.strictObject({
  types: z.array(z.string()).optional(),
  /** By title. */
  sites: z.array(z.string()).optional(),
  /** A regular expression. */
  titles: z.string().optional(),
});

const contract = z.strictObject({
  /** Joined to the year in which it starts: `WB-2026-001`. */
  serial: z.string(),
  title: z.string(),
  customerRef: z.string(),
  /** Months from today to its first day. */
  startsInMonths: z.int(),
  months: z.int().positive(),
  /** Moves first and last day, so that not everything ends on the same day. */
  shiftDays: z.int().optional(),
  /** Serial of the contract that it follows, whose terms and devices it takes over. */
  renews: z.string().optional(),
  calendarId: z.string().optional(),
  /** By name. */
  levels: z.string().optional(),
  pausesOn: z.array(z.enum(PAUSE_REASONS)).optional(),
  /** All devices of the customer, those that come later too, or those picked. */
  covers: z.union([z.literal('whole customer'), selection]).optional(),
});

const agreements = z
  .strictObject({
    calendars: z.array(calendar),
    levels: z.record(z.string(), z.record(z.enum(FAULT_LEVELS), targets)),
    contracts: z.array(contract),
  })
  .transform(({ calendars, levels, contracts }, context) => ({
    calendars,
    contracts: contracts.map(({ levels: name, ...own }, index) => {
      if (name !== undefined && !levels[name]) {
        context.addIssue({
          code: 'custom',
          message: `There are no levels "${name}"`,
          path: ['contracts', index, 'levels'],
        });
      }
      return { ...own, levels: name === undefined ? undefined : levels[name] };
    }),
  }));

/** Which devices a contract of the demo picks. */
export type DeviceSelection = z.infer<typeof selection>;

/** A contract of the demo; its dates follow the day on which the demo is loaded. */
export type DemoContract = z.infer<typeof agreements>['contracts'][number];

const read = readAsset('contracts.yaml', agreements);

export const DEMO_CALENDARS = read.calendars;
/** A contract comes after the one it renews. */
export const DEMO_CONTRACTS = read.contracts;

export function isSelected(
  { type, title, siteTitle = '' }: CoverableDevice,
  { types, sites, titles }: DeviceSelection,
): boolean {
  return (
    (!types || types.includes(type)) &&
    (!sites || sites.includes(siteTitle)) &&
    (!titles || new RegExp(titles).test(title))
  );
}
