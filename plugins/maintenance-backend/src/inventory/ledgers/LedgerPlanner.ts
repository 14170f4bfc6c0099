import { Knex } from 'knex';
import { CustomerRegister, DeviceRegister } from '../devices/DeviceRegister';
import { ElsewhereFinder } from './elsewhere/ElsewhereFinder';
import { countProgress, LedgerCall } from './LedgerCall';
import { LedgerFile } from './LedgerReader';
import { ImportPlan, planImport, refsToAskFor } from './planImport';
import { LedgerReading } from './reading/LedgerReading';
import { SettledDevices } from './settled/SettledDevices';

/** Looks up what a ledger is compared with, and compares it. */
export class LedgerPlanner {
  readonly #elsewhere: ElsewhereFinder;
  readonly #register: DeviceRegister;
  readonly #settled: SettledDevices | undefined;

  constructor(options: {
    elsewhere: ElsewhereFinder;
    register: DeviceRegister;
    settled?: SettledDevices;
  }) {
    this.#elsewhere = options.elsewhere;
    this.#register = options.register;
    this.#settled = options.settled;
  }

  async plan(
    file: LedgerFile,
    reading: LedgerReading,
    known: CustomerRegister,
    of: { customerRef: string; ledger: string },
    call: LedgerCall,
    transaction?: Knex.Transaction,
  ): Promise<ImportPlan> {
    const { customerRef } = of;
    const onRows = countProgress(call, 'comparing', reading.rows.length);
    const taken = await this.#register.findTaken(
      await refsToAskFor(customerRef, reading),
      transaction,
    );
    const elsewhere = await this.#elsewhere.find(
      customerRef,
      reading,
      {
        choices: { all: file.elsewhere, rows: file.elsewhereRows },
        mayMove: call.mayMove,
      },
      transaction,
    );
    return planImport({
      ...of,
      reading,
      known,
      taken,
      elsewhere,
      settled: await this.#settled?.listSettled(customerRef, transaction),
      overrideSettled: file.overrideSettled,
      now: new Date().toISOString(),
      onRows,
    });
  }
}
