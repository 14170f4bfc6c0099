import { Knex } from 'knex';

const REFS_PER_QUERY = 900;

/** Records that another capability keeps of devices: a port of the undo. */
export interface DeviceUse {
  /** What they are, as a sentence goes on after "has". */
  what: string;
  /** Which of these devices have any. */
  findUsed(
    deviceRefs: readonly string[],
    transaction: Knex.Transaction,
  ): Promise<string[]>;
}

/** The use that a table of records makes of devices. */
export function useInTable(
  what: string,
  table: string,
  column: string,
): DeviceUse {
  return {
    what,
    async findUsed(deviceRefs, transaction) {
      const used = new Array<string>();
      for (let i = 0; i < deviceRefs.length; i += REFS_PER_QUERY) {
        const rows = await transaction(table)
          .whereIn(column, deviceRefs.slice(i, i + REFS_PER_QUERY))
          .distinct<Array<{ ref: string }>>({ ref: column });
        used.push(...rows.map(({ ref }) => ref));
      }
      return used;
    },
  };
}
