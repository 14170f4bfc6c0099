import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ANNOTATION_LEDGER,
  isCustomerEntity,
  Ledger,
  LedgerDetail,
  LedgerDetailQuery,
  LedgerPage,
  LedgerPreview,
  LedgerQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { createHash, randomUUID } from 'node:crypto';
import { actorOf } from '../../platform/authorization/actorOf';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { customerRecordOf } from '../devices/catalogRecords';
import { DeviceRegister } from '../devices/DeviceRegister';
import { LEDGER_TOPIC } from '../devices/ledgerTopic';
import { factsOfTwin } from '../devices/moves/findTwins';
import { DeviceMoves } from '../devices/moves/DeviceMoves';
import { CustomerRecord } from '../devices/records';
import { changedCustomer } from './changedCustomer';
import { countElsewhere } from './elsewhere/tellElsewhere';
import { ElsewhereFinder } from './elsewhere/ElsewhereFinder';
import { countProgress, LedgerCall } from './LedgerCall';
import {
  hashChoices,
  LedgerFile,
  LedgerReader,
  ReadLedger,
} from './LedgerReader';
import { LedgerPlanner } from './LedgerPlanner';
import { KeptLedger, LedgerStore } from './LedgerStore';
import { SettledDevices } from './settled/SettledDevices';
import { recordReplaced, replacedBy } from './undo/replacedDevices';
import {
  checkWithdrawals,
  DEFAULT_WITHDRAWAL_LIMIT,
  WithdrawalLimit,
  withdrawalsToConfirm,
} from './withdrawal/WithdrawalLimit';

const DEFAULT_LEDGER = 'devices';
const DEFAULT_LIMIT = 50;

interface Collaborators {
  store: LedgerStore;
  register: DeviceRegister;
  reader: LedgerReader;
  catalog: CatalogService;
  events: EventsService;
  elsewhere: ElsewhereFinder;
  /** No device comes from another customer where it is left out. */
  moves?: DeviceMoves;
  /** Nothing is settled where it is left out. */
  settled?: SettledDevices;
  withdrawalLimit?: WithdrawalLimit;
}

/** Makes devices of the spreadsheets that customers send. */
export class LedgerService {
  readonly #collaborators: Collaborators;
  readonly #planner: LedgerPlanner;
  readonly #withdrawalLimit: WithdrawalLimit;

  constructor(options: Collaborators) {
    this.#collaborators = options;
    this.#planner = new LedgerPlanner(options);
    this.#withdrawalLimit = options.withdrawalLimit ?? DEFAULT_WITHDRAWAL_LIMIT;
  }

  /**
   * What an import would do. Writes nothing.
   *
   * @throws InputError where the file is no device ledger, or where nobody
   * knows the customer and the ledger does not give it a title
   */
  async previewLedger(
    file: LedgerFile,
    call: LedgerCall,
  ): Promise<LedgerPreview> {
    const of = identify(file);
    const { customerRef } = of;
    const customer = await this.#findCustomer(customerRef, file, call);
    const { reading, text } = await this.#read(
      file,
      customerRef,
      customer,
      call,
    );
    const known = await this.#collaborators.register.readCustomer(customerRef);
    const plan = await this.#planner.plan(file, reading, known, of, call);
    return {
      counts: plan.counts,
      elsewhere: countElsewhere(plan.rows),
      confirmWithdrawals: withdrawalsToConfirm(plan, this.#withdrawalLimit),
      columns: reading.columns,
      problems: reading.problems,
      ...(text && { text }),
      rows: plan.rows,
    };
  }

  /**
   * Imports all rows without errors in one transaction. The file that was
   * imported last changes nothing.
   *
   * @throws InputError as {@link LedgerService.previewLedger}, and
   * UnconfirmedWithdrawalsError where the file lacks too many devices
   */
  async importLedger(
    file: LedgerFile,
    call: LedgerCall,
  ): Promise<{ ledger: Ledger; imported: boolean }> {
    const { store, reader, register, events, moves } = this.#collaborators;
    const of = identify(file);
    const { customerRef, ledger } = of;
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const choices = hashChoices(file);
    const isSame = (other: KeptLedger) =>
      other.sha256 === sha256 && (!choices || other.choices === choices);
    const before = await store.findLatest({ customerRef, ledger });
    if (before && isSame(before))
      return { ledger: withoutChoices(before), imported: false };
    const customer = await this.#findCustomer(customerRef, file, call);
    const read = await this.#read(file, customerRef, customer, call);
    read.checkHasDevices();
    const { reading } = read;
    // Within the transaction nothing but its own connection may be asked.
    const recordMoves = call.mayMove && (await moves?.prepare());

    const result = await register.transact(async transaction => {
      // Somebody else may have imported it meanwhile.
      const latest = await store.findLatest(
        { customerRef, ledger },
        transaction,
      );
      if (latest && isSame(latest)) return { ledger: withoutChoices(latest) };
      const known = await register.readCustomer(customerRef, transaction);
      const plan = await this.#planner.plan(
        file,
        reading,
        known,
        of,
        call,
        transaction,
      );
      checkWithdrawals(plan, this.#withdrawalLimit, file.confirmWithdrawals);
      const onRows = countProgress(
        call,
        'writing',
        plan.changes.devices.length + plan.rows.length,
      );
      const { lastSequence } = await register.write(
        {
          ...plan.changes,
          customer: changedCustomer(
            known.customer ?? customer,
            { ...file, customerRef, ledger },
            call.origin,
          ),
        },
        transaction,
        onRows,
      );
      const imported = {
        id: randomUUID(),
        state: 'imported' as const,
        customerRef,
        ledger,
        fileName: file.fileName,
        sha256,
        counts: plan.counts,
        columns: reading.columns,
        problems: reading.problems,
        importedAt: new Date().toISOString(),
        importedBy: actorOf(call.credentials),
      };
      await store.record(
        { ...imported, source: call.origin?.source, choices },
        plan.rows,
        transaction,
        onRows,
      );
      await recordReplaced(
        imported,
        replacedBy(plan, known),
        lastSequence,
        transaction,
      );
      await recordMoves?.(
        plan.moved.map(factsOfTwin),
        {
          reason: file.fileName,
          by: imported.importedBy,
          ledgerId: imported.id,
        },
        transaction,
      );
      await reader.remember(
        customerRef,
        read,
        // What is configured stands in the configuration.
        call.origin ? {} : file,
        { at: imported.importedAt, by: imported.importedBy },
        transaction,
      );
      // The row of the upload is held no longer than need be.
      await call.onLedger?.(imported.id, transaction);
      return { ledger: imported, lastSequence };
    });

    if (result.lastSequence === undefined) {
      return { ledger: result.ledger, imported: false };
    }
    await events.publish({
      topic: LEDGER_TOPIC,
      eventPayload: { customerRef, ledger, lastSequence: result.lastSequence },
    });
    return { ledger: result.ledger, imported: true };
  }

  /** Imported ledgers, the newest first. */
  async listLedgers(
    query: LedgerQuery & { scope: ListScope },
  ): Promise<LedgerPage> {
    const { scope, customerRef, cursor, limit = DEFAULT_LIMIT } = query;
    return this.#collaborators.store.listLedgers({
      scope,
      customerRef:
        customerRef &&
        normalizeEntityRef(customerRef, 'customer', 'customerRef'),
      cursor,
      limit,
    });
  }

  /**
   * A ledger with a page of its rows.
   *
   * @throws NotFoundError
   */
  async getLedger(id: string, query: LedgerDetailQuery): Promise<LedgerDetail> {
    const { store } = this.#collaborators;
    const [ledger] = await store.getLedgers([id]);
    if (!ledger) throw noLedger(id);
    const { state, cursor, limit = DEFAULT_LIMIT } = query;
    const rows = await store.listRows({
      ledgerId: id,
      states: state,
      cursor,
      limit,
    });
    return { ...ledger, undoable: await store.isUndoable(ledger), rows };
  }

  /** What permission rules look at, by id; unknown ids are missing. */
  async getLedgerResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>> {
    const ledgers = await this.#collaborators.store.getLedgers(ids);
    return new Map(ledgers.map(({ id, customerRef }) => [id, { customerRef }]));
  }

  #read(
    file: LedgerFile,
    customerRef: string,
    customer: CustomerRecord | undefined,
    call: LedgerCall,
  ): Promise<ReadLedger> {
    return this.#collaborators.reader.read(file, {
      customerRef,
      customerTitle: customer?.title,
      countRows: total => countProgress(call, 'reading', total),
    });
  }

  /** The customer as it is known so far, by us or by the catalog. */
  async #findCustomer(
    customerRef: string,
    file: LedgerFile,
    { credentials }: LedgerCall,
  ): Promise<CustomerRecord | undefined> {
    const { catalog, register } = this.#collaborators;
    const customer = await register.findCustomer(customerRef);
    if (customer) return customer;
    const entity = await catalog.getEntityByRef(customerRef, { credentials });
    if (entity && isCustomerEntity(entity)) {
      const record = customerRecordOf(entity);
      // A catalog that outlived our database still has what we once gave it.
      const isOurs = entity.metadata.annotations?.[ANNOTATION_LEDGER];
      return isOurs ? { ...record, source: 'ledger' } : record;
    }
    if (file.customerTitle) return undefined;
    throw new InputError(
      `There is no customer ${customerRef}; give customerTitle to make it known with its first ledger`,
    );
  }
}

export function noLedger(id: string): NotFoundError {
  return new NotFoundError(`There is no ledger ${id}`);
}

function withoutChoices({ choices, ...ledger }: KeptLedger): Ledger {
  return ledger;
}

function identify(file: LedgerFile): { customerRef: string; ledger: string } {
  return {
    customerRef: normalizeEntityRef(
      file.customerRef,
      'customer',
      'customerRef',
    ),
    ledger: file.ledger ?? DEFAULT_LEDGER,
  };
}
