import { InputError, NotFoundError } from '@backstage/errors';
import {
  DeviceFacts,
  DiscrepancySheet,
  LedgerCheckInput,
  LedgerChecksSaved,
  SheetSignature,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DeviceRegister } from '../../inventory/devices/DeviceRegister';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { FileService } from '../../platform/files/FileService';
import { InspectionDirectory } from '../records/InspectionDirectory';
import { InspectionRecord } from '../records/InspectionRecord';
import { InspectionService } from '../records/InspectionService';
import {
  checkApplicable,
  checkApplied,
  checkComplete,
  checkHash,
  checkNotSigned,
} from './checkSheet';
import { compareChecks } from './compareChecks';
import { compareWithLedger, describeDiscrepancies } from './discrepancySheet';
import {
  InspectedLedger,
  rowIdOf,
  sheetStateOf,
} from './FirstInspectionRecord';
import { FirstInspectionStore } from './FirstInspectionStore';
import { LedgerAmender } from './LedgerAmender';
import { CheckedRows, readLedgerChecks } from './readLedgerChecks';

/**
 * The ledger of a contract against what stands on site. It checks no
 * permissions: callers have checked theirs.
 *
 * What is applied is the fact of the devices from then on. The ledger file that
 * was imported last does not undo it, because importing it again changes
 * nothing; a ledger file that says something else does, and its preview shows
 * the difference.
 */
export class FirstInspectionService {
  readonly #options: ConstructorParameters<typeof FirstInspectionService>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: FirstInspectionStore;
    inspections: Pick<
      InspectionService,
      | 'getInspection'
      | 'recordDevicesDone'
      | 'requireStarted'
      | 'startInspection'
    >;
    directory: InspectionDirectory;
    register: DeviceRegister;
    files: FileService;
    amender: LedgerAmender;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Saves all checks or none. The first ones start the inspection; those that
   * say again what is kept change nothing.
   *
   * @throws NotFoundError; InputError where it is no first inspection, a device
   * is not part of it, a check says too little, a serial number belongs to
   * something else, or a photo is no stored image of the customer;
   * ConflictError where the sheet is signed or the inspection is over
   */
  async saveLedgerChecks(
    id: string,
    inputs: readonly LedgerCheckInput[],
    options: CallOptions,
  ): Promise<LedgerChecksSaved> {
    const { store, register, inspections, files } = this.#options;
    const { customerRef, phase } = await this.#get(id);
    const checked = {
      at: this.#now().toISOString(),
      by: actorOf(options.credentials),
    };
    await files.requireFilesOf(
      customerRef,
      inputs.flatMap(({ photoIds = [] }) => photoIds),
      'inspection',
    );
    if (phase === 'planned') {
      // What cannot be taken does not start the inspection.
      const { devices } = await this.#ledger(id);
      const known = await register.readCustomer(customerRef);
      readLedgerChecks(
        inputs,
        { devices, register: known, checks: [] },
        checked,
      );
      await inspections.startInspection(id);
    }
    const devices = await this.#devicesMeant(id, inputs);
    return store.transact(async transaction => {
      checkNotSigned(await store.lockSheet(id, transaction));
      const said = readLedgerChecks(
        inputs,
        {
          devices,
          register: identifies(inputs)
            ? await register.readCustomer(customerRef, transaction)
            : { devices: [], sites: [] },
          checks: await store.listExtras(id, transaction),
        },
        checked,
      );
      const rowIds = [...said.kept.map(rowIdOf), ...said.forgotten];
      const before = await store.listChecksOf(id, rowIds, transaction);
      const { changes, checks } = compareChecks(said, before);
      const inspection = changes
        ? await this.#save(id, changes, transaction)
        : await inspections.requireStarted(id, transaction);
      return {
        version: inspection.version,
        state: inspection.phase,
        checks,
        removed: said.forgotten,
        progress: inspection.progress,
      };
    });
  }

  /**
   * What was found, and exactly what applying it now would change, or what it
   * has changed where it is applied.
   *
   * @throws NotFoundError; InputError where it is no first inspection
   */
  async getDiscrepancySheet(id: string): Promise<DiscrepancySheet> {
    const { store, amender, register } = this.#options;
    const [ledger, checks, sheet] = await Promise.all([
      this.#ledger(id),
      store.listChecks(id),
      store.findSheet(id),
    ]);
    const { applied, signature } = sheet;
    const { amendments } =
      applied ?? (await amender.preview(ledger, checks, this.#now()));
    const siteTitles = await register.getSiteTitles(
      checks.flatMap(({ found }) => found?.siteRef || []),
    );
    return {
      inspectionId: id,
      state: sheetStateOf(sheet),
      ...compareWithLedger(ledger, checks),
      discrepancies: describeDiscrepancies(ledger, checks, siteTitles),
      amendments,
      ...(signature && { signature }),
      ...(applied && {
        appliedAt: applied.appliedAt,
        appliedBy: applied.appliedBy,
      }),
    };
  }

  /**
   * Binds a signature to what the sheet says.
   *
   * @throws NotFoundError; InputError where rows have not been checked, or the
   * file is no stored image of the customer; ConflictError where the sheet says
   * something else by now, is signed already, or the inspection has not started
   */
  async signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    const { store, files } = this.#options;
    const ledger = await this.#ledger(id);
    await files.requireFilesOf(
      ledger.customerRef,
      [signature.fileId],
      'inspection',
    );
    await store.transact(async transaction => {
      checkNotSigned(await store.lockSheet(id, transaction));
      const checks = await store.listChecks(id, transaction);
      const content = compareWithLedger(ledger, checks);
      checkComplete(ledger, checks, content);
      checkHash(signature.contentHash, content);
      await store.sign(
        id,
        {
          ...signature,
          signedBy: signature.signedBy.trim(),
          signedAt: this.#now().toISOString(),
          witnessedBy: actorOf(options.credentials),
        },
        transaction,
      );
    });
    return this.getDiscrepancySheet(id);
  }

  /**
   * Amends ledger and cover in one transaction.
   *
   * @throws NotFoundError; ConflictError where the sheet is not signed, is
   * applied already, or something else was signed
   */
  async applyDiscrepancies(
    id: string,
    contentHash: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    const { store, amender } = this.#options;
    const at = this.#now();
    const ledger = await this.#ledger(id);
    checkApplicable(await store.findSheet(id));
    await amender.apply(
      ledger,
      at,
      async transaction => {
        const signature = checkApplicable(
          await store.lockSheet(id, transaction),
        );
        const checks = await store.listChecks(id, transaction);
        const content = compareWithLedger(ledger, checks);
        checkHash(contentHash, content);
        checkHash(signature.contentHash, content);
        return checks;
      },
      (plan, transaction) =>
        store.recordApplied(
          ledger,
          {
            id: randomUUID(),
            ...plan,
            appliedAt: at.toISOString(),
            appliedBy: actorOf(options.credentials),
          },
          transaction,
        ),
    );
    return this.getDiscrepancySheet(id);
  }

  /**
   * Restores ledger and cover. A device that was added stays known as one that
   * is withdrawn.
   *
   * @throws NotFoundError; ConflictError where the sheet is not applied, or
   * naming what has been changed since
   */
  async takeBackDiscrepancies(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    const { store, amender } = this.#options;
    const at = this.#now();
    const ledger = await this.#ledger(id);
    checkApplied(await store.findSheet(id));
    await amender.takeBack(ledger, at, async transaction => {
      const applied = checkApplied(await store.lockSheet(id, transaction));
      await store.recordTakenBack(
        applied.id,
        { at, by: actorOf(options.credentials) },
        transaction,
      );
      return applied.changes;
    });
    return this.getDiscrepancySheet(id);
  }

  async #save(
    id: string,
    changes: CheckedRows,
    transaction: Knex.Transaction,
  ): Promise<InspectionRecord> {
    const { store, inspections } = this.#options;
    await store.saveChecks(id, changes, transaction);
    return inspections.recordDevicesDone(
      id,
      await store.countCheckedDevices(id, transaction),
      transaction,
    );
  }

  /** The rows that checks are of, or all where they are compared with others. */
  async #devicesMeant(
    id: string,
    inputs: readonly LedgerCheckInput[],
  ): Promise<DeviceFacts[]> {
    const refs = inputs.flatMap(({ deviceRef }, index) =>
      deviceRef === undefined
        ? []
        : normalizeEntityRef(deviceRef, 'device', `checks.${index}.deviceRef`),
    );
    const devices = await this.#options.directory.listDevices(
      id,
      identifies(inputs) ? undefined : refs,
    );
    return devices.map(({ device }) => device);
  }

  /** The rows of the ledger: those of the start, or before it those of today. */
  async #ledger(id: string): Promise<InspectedLedger> {
    const { directory, inspections } = this.#options;
    const { contractId, customerRef, startedAt } = await this.#get(id);
    const devices = startedAt
      ? await directory.listDevices(id)
      : (await inspections.getInspection(id)).devices;
    return {
      inspectionId: id,
      contractId,
      customerRef,
      devices: devices.map(({ device }) => device),
    };
  }

  async #get(id: string): Promise<InspectionRecord> {
    const inspection = await this.#options.directory.findInspection(id);
    if (!inspection) throw new NotFoundError(`There is no inspection "${id}"`);
    if (inspection.kind !== 'first') {
      throw new InputError(
        `"${inspection.title}" is not a first inspection: it does not check the ledger`,
      );
    }
    return inspection;
  }
}

/** Whether other devices and sites of the customer matter to what was found. */
function identifies(inputs: readonly LedgerCheckInput[]): boolean {
  return inputs.some(
    ({ state, found }) =>
      state === 'extra' || found?.serialNumber || found?.siteRef,
  );
}
