import { ConflictError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { LedgerCheck } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { localDateAt } from '../../platform/dates/localDates';
import { DeviceRegister } from '../../inventory/devices/DeviceRegister';
import { DeviceRecord } from '../../inventory/devices/records';
import { contentHash } from '../../incidents/log/hashChain';
import { compareDevices } from '../../inventory/ledgers/compareDevices';
import { LEDGER_TOPIC } from '../../inventory/devices/ledgerTopic';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import {
  DeviceChange,
  InspectedLedger,
  LedgerChanges,
} from './FirstInspectionRecord';
import { AmendmentPlan, planAmendments, refsOfExtras } from './planAmendments';

interface Collaborators {
  register: DeviceRegister;
  contracts: ContractDirectory;
  calendars: Pick<CalendarService, 'getTimeZone'>;
  models: ModelCatalog;
  events: EventsService;
}

/** Changes ledger and cover together, and changes them back. */
export class LedgerAmender {
  readonly #collaborators: Collaborators;

  constructor(options: Collaborators) {
    this.#collaborators = options;
  }

  /** What applying the checks would change now. */
  async preview(
    ledger: InspectedLedger,
    checks: readonly LedgerCheck[],
    at: Date,
  ): Promise<AmendmentPlan> {
    const contract = await this.#contract(ledger);
    const today = await this.#today(contract, at);
    return this.#plan(ledger, checks, { at, today, contract });
  }

  /**
   * Changes it.
   *
   * @param admit - reads the checks within the transaction, and refuses
   * @param record - keeps what was changed within the transaction
   */
  async apply(
    ledger: InspectedLedger,
    at: Date,
    admit: (transaction: Knex.Transaction) => Promise<LedgerCheck[]>,
    record: (
      plan: AmendmentPlan,
      transaction: Knex.Transaction,
    ) => Promise<void>,
  ): Promise<void> {
    const contract = await this.#contract(ledger);
    // Within the transaction nothing but its own connection may be asked.
    const today = await this.#today(contract, at);
    await this.#change(contract, async transaction => {
      const checks = await admit(transaction);
      const plan = await this.#plan(
        ledger,
        checks,
        { at, today, contract },
        transaction,
      );
      await record(plan, transaction);
      return plan.changes;
    });
  }

  /**
   * Changes it back.
   *
   * @param admit - gives what was changed, keeps that it is taken back, and
   * refuses, all within the transaction
   * @throws ConflictError naming what has been changed since
   */
  async takeBack(
    ledger: InspectedLedger,
    at: Date,
    admit: (transaction: Knex.Transaction) => Promise<LedgerChanges>,
  ): Promise<void> {
    const { register } = this.#collaborators;
    const contract = await this.#contract(ledger);
    await this.#change(contract, async transaction => {
      const { devices, coverage } = await admit(transaction);
      const known = await register.readCustomer(
        ledger.customerRef,
        transaction,
      );
      const present = new Map(known.devices.map(d => [d.deviceRef, d]));
      for (const { after } of devices) {
        checkUnchanged(after, present.get(after.deviceRef));
      }
      return {
        devices: devices.map(change => reverse(change, at)),
        coverage: { removed: coverage.added, added: coverage.removed },
      };
    });
  }

  async #change(
    contract: ContractRecord,
    work: (transaction: Knex.Transaction) => Promise<LedgerChanges>,
  ): Promise<void> {
    const { contracts, register, events } = this.#collaborators;
    const written = await register.transact(async transaction => {
      const { devices, coverage } = await work(transaction);
      await contracts.amendCoverage(contract, coverage, transaction);
      if (devices.length === 0) return undefined;
      const { lastSequence } = await register.write(
        { sites: [], devices: devices.map(({ after }) => after) },
        transaction,
      );
      return { lastSequence, ledger: devices[0].after.ledger };
    });
    if (!written) return;
    await events.publish({
      topic: LEDGER_TOPIC,
      eventPayload: { customerRef: contract.customerRef, ...written },
    });
  }

  async #plan(
    { customerRef, devices }: InspectedLedger,
    checks: readonly LedgerCheck[],
    when: { at: Date; today: string; contract: ContractRecord },
    transaction?: Knex.Transaction,
  ): Promise<AmendmentPlan> {
    const { contracts, models, register } = this.#collaborators;
    const { at, today, contract } = when;
    return planAmendments({
      deviceRefs: devices.map(({ deviceRef }) => deviceRef),
      checks,
      contract,
      coverage: await contracts.listCoverage(contract.id, transaction),
      register: await register.readCustomer(customerRef, transaction),
      taken: await register.findTaken(
        refsOfExtras(customerRef, checks),
        transaction,
      ),
      isModelKnown: device => models.match(device).matched,
      now: at.toISOString(),
      today,
      newId: randomUUID,
    });
  }

  async #today({ calendarId }: ContractRecord, at: Date): Promise<string> {
    const timeZone = await this.#collaborators.calendars.getTimeZone(
      calendarId,
    );
    return localDateAt(at, timeZone);
  }

  async #contract({ contractId }: InspectedLedger): Promise<ContractRecord> {
    const { contracts } = this.#collaborators;
    const contract = (await contracts.getContracts([contractId])).get(
      contractId,
    );
    if (!contract) throw new Error(`There is no contract "${contractId}"`);
    return contract;
  }
}

function reverse({ before, after }: DeviceChange, at: Date): DeviceChange {
  return {
    before: after,
    after: before ?? { ...after, withdrawnAt: at.toISOString() },
  };
}

function checkUnchanged(
  after: DeviceRecord,
  present: DeviceRecord | undefined,
): void {
  if (present && fingerprint(present) === fingerprint(after)) return;
  const fields = present
    ? compareDevices(after, present).map(({ field }) => field)
    : [];
  const what = fields.length > 0 ? `: ${fields.join(', ')}` : '';
  throw new ConflictError(
    `${after.title} (${after.deviceRef}) has been changed since${what}; what was applied cannot be taken back`,
  );
}

/** Everything but where it is in the feed. */
function fingerprint({ sequence, ...record }: DeviceRecord): string {
  return contentHash(JSON.parse(JSON.stringify(record)));
}
