import { Knex } from 'knex';
import { DeviceMoveStore } from '../../devices/moves/DeviceMoveStore';
import { findTwins } from '../../devices/moves/findTwins';
import { DeviceRecord } from '../../devices/records';
import { LedgerReading } from '../reading/LedgerReading';
import { DevicesElsewhere, ElsewhereChoices } from './DevicesElsewhere';

/** Finds whose else the devices of a ledger are. */
export class ElsewhereFinder {
  readonly #db: Knex;
  readonly #moves: DeviceMoveStore;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
    this.#moves = new DeviceMoveStore(options);
  }

  async find(
    customerRef: string,
    reading: LedgerReading,
    options: {
      choices: ElsewhereChoices;
      mayMove?: (device: DeviceRecord) => boolean;
    },
    transaction?: Knex.Transaction,
  ): Promise<DevicesElsewhere> {
    const serialNumbers = reading.rows.flatMap(
      ({ draft }) => draft?.serialNumber ?? [],
    );
    const twins = await findTwins(transaction ?? this.#db, serialNumbers, {
      notOf: customerRef,
    });
    const departures = await this.#moves.findDepartures(
      customerRef,
      twins.map(({ device }) => device.deviceRef),
      transaction,
    );
    return new DevicesElsewhere({ twins, departures, ...options });
  }
}
