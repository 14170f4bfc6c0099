import { Knex } from 'knex';
import { DeviceParameters } from './DeviceParameters';
import { DeviceRow } from './deviceRows';

/** {@inheritDoc DeviceParameters} */
export class DatabaseDeviceParameters implements DeviceParameters {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async getParameters(deviceRef: string): Promise<{ [name: string]: string }> {
    const row: Pick<DeviceRow, 'parameters'> | undefined = await this.#db(
      'devices',
    )
      .where('device_ref', deviceRef)
      .first('parameters');
    return row?.parameters ? JSON.parse(row.parameters) : {};
  }
}
