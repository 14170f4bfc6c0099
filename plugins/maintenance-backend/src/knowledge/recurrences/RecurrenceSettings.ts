import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** When incidents are said to recur. */
export interface RecurrenceSettings {
  /** How many make a group. */
  minimumIncidents: number;
  /** Length of the window in which they are counted, unless one is asked for. */
  windowDays: number;
}

export const LONGEST_WINDOW_DAYS = 1100;

const DEFAULTS: RecurrenceSettings = { minimumIncidents: 3, windowDays: 365 };

/** @throws InputError where the configuration makes no sense */
export function readRecurrenceSettings(
  config: RootConfigService,
): RecurrenceSettings {
  const read = (
    name: keyof RecurrenceSettings,
    least: number,
    most: number,
  ) => {
    const path = `maintenance.recurrence.${name}`;
    const value = config.getOptionalNumber(path) ?? DEFAULTS[name];
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InputError(
        `${path} is ${value}, but must be a whole number from ${least} to ${most}`,
      );
    }
    return value;
  };
  return {
    minimumIncidents: read('minimumIncidents', 2, 100),
    windowDays: read('windowDays', 7, LONGEST_WINDOW_DAYS),
  };
}
