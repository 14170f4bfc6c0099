import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** How much the reading of spreadsheets may take of the machine. */
export interface ReadingLimits {
  /** How many are read at once; the others wait for their turn. */
  atOnce: number;
  /** The heap of the thread that parses one. */
  memoryMegabytes: number;
  /** What the parts of a workbook unpack to, together. */
  unpackedMegabytes: number;
}

/** Enough for 50 000 rows of 40 columns. */
export const DEFAULT_READING_LIMITS: ReadingLimits = {
  atOnce: 2,
  memoryMegabytes: 1_024,
  unpackedMegabytes: 160,
};

/**
 * Reads `maintenance.ledgers.reading`.
 *
 * @throws InputError where it is not as `config.d.ts` describes it
 */
export function readReadingLimits(config: RootConfigService): ReadingLimits {
  const read = (name: keyof ReadingLimits) => {
    const key = `maintenance.ledgers.reading.${name}`;
    const value = config.getOptionalNumber(key) ?? DEFAULT_READING_LIMITS[name];
    if (Number.isInteger(value) && value > 0) return value;
    throw new InputError(
      `${key} is ${value}, but must be a whole number from 1`,
    );
  };
  return {
    atOnce: read('atOnce'),
    memoryMegabytes: read('memoryMegabytes'),
    unpackedMegabytes: read('unpackedMegabytes'),
  };
}
