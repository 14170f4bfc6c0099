import { ConflictError, InputError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  DeviceFacts,
  DeviceMoveInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { actorOf } from '../../../platform/authorization/actorOf';
import { CallOptions } from '../../../platform/authorization/CallOptions';
import { normalizeEntityRef } from '../../../platform/entityRefs/normalizeEntityRef';
import { CustomerDirectory } from '../../customers/CustomerDirectory';
import { DeviceDirectory, KnownDevice } from '../DeviceDirectory';
import { DeviceRegister } from '../DeviceRegister';
import { LEDGER_TOPIC } from '../ledgerTopic';
import { DeviceRecord } from '../records';
import { toDeviceFacts } from '../toDeviceFacts';
import { areOneDevice } from './areOneDevice';
import { DeviceMoveRecord, DeviceMoveStore } from './DeviceMoveStore';
import { findTwins } from './findTwins';
import { FormerCover } from './FormerCover';
import { handOver } from './handOver';

/**
 * Keeps, within the transaction that has written the devices, that they have
 * been moved, and ends what covered them.
 */
export type RecordMoves = (
  former: readonly DeviceFacts[],
  why: { reason: string; by: string; ledgerId?: string },
  transaction: Knex.Transaction,
) => Promise<DeviceMoveRecord[]>;

interface Collaborators {
  cover: FormerCover;
  customers: CustomerDirectory;
  directory: DeviceDirectory;
  events: EventsService;
  now?: () => Date;
  register: DeviceRegister;
  store: DeviceMoveStore;
}

/** Gives devices to other customers, with their past. */
export class DeviceMoves {
  readonly #options: Collaborators;

  constructor(options: Collaborators) {
    this.#options = options;
  }

  /**
   * Gives a device to another customer. One that had been withdrawn comes back.
   *
   * @throws InputError where the customer or the site is not known, the device
   * is that customer's already, or only the catalog describes it; ConflictError
   * where the customer has the same device, or somebody else has moved it
   */
  async move(
    device: KnownDevice,
    input: DeviceMoveInput,
    options: CallOptions,
  ): Promise<DeviceMoveRecord> {
    const { customers, events, register } = this.#options;
    const to = {
      customerRef: customerOf(input),
      siteRef:
        input.siteRef && normalizeEntityRef(input.siteRef, 'site', 'siteRef'),
    };
    const by = actorOf(options.credentials);
    if (to.customerRef === device.customerRef) {
      throw new InputError(`${nameOf(device)} is that customer's already`);
    }
    const isKnown =
      (await register.findCustomer(to.customerRef)) !== undefined ||
      (await customers.isKnown(to.customerRef, options));
    if (!isKnown) {
      throw new InputError(`There is no customer ${to.customerRef}`);
    }
    const recordMoves = await this.prepare();
    const { move, lastSequence } = await register.transact(async tx => {
      const before = await this.#findMovable(device, tx);
      await this.#checkSite(to, tx);
      await checkNoTwin(before, to.customerRef, tx);
      const written = await register.write(
        { sites: [], devices: [handOver(before, to)] },
        tx,
      );
      const why = { reason: input.reason.trim(), by };
      const former = toDeviceFacts(device);
      const [recorded] = await recordMoves([former], why, tx);
      return { move: recorded, ...written };
    });
    await events.publish({
      topic: LEDGER_TOPIC,
      eventPayload: { customerRef: to.customerRef, lastSequence },
    });
    return move;
  }

  /** Looks up what recording moves takes, before the transaction. */
  async prepare(): Promise<RecordMoves> {
    const { cover, directory, now, store } = this.#options;
    const at = now?.() ?? new Date();
    const endCover = await cover.prepareEnd(at);
    return async (former, why, transaction) => {
      const refs = former.map(({ deviceRef }) => deviceRef);
      const latter = await directory.getDevices(refs, transaction);
      const moves = former.map((facts): DeviceMoveRecord => {
        const device = latter.get(facts.deviceRef);
        if (!device) throw new Error(`There is no device ${facts.deviceRef}`);
        return {
          id: randomUUID(),
          deviceRef: facts.deviceRef,
          former: facts,
          latter: toDeviceFacts(device),
          reason: why.reason,
          ledgerId: why.ledgerId,
          movedAt: at.toISOString(),
          movedBy: why.by,
        };
      });
      await store.record(moves, transaction);
      for (const customerRef of new Set(former.map(f => f.customerRef))) {
        const left = former.filter(f => f.customerRef === customerRef);
        const deviceRefs = left.map(({ deviceRef }) => deviceRef);
        await endCover({ customerRef, deviceRefs, by: why.by }, transaction);
      }
      return moves;
    };
  }

  async #findMovable(
    device: KnownDevice,
    transaction: Knex.Transaction,
  ): Promise<DeviceRecord> {
    const { register } = this.#options;
    const record = await register.findDevice(device.deviceRef, transaction);
    if (record?.customerRef !== device.customerRef) {
      throw new ConflictError(`${nameOf(device)} has been moved meanwhile`);
    }
    if (record.source === 'catalog') {
      throw new InputError(
        `Only the catalog describes ${nameOf(
          device,
        )}; change the customer where it is described`,
      );
    }
    return record;
  }

  async #checkSite(
    { customerRef, siteRef }: { customerRef: string; siteRef?: string },
    transaction: Knex.Transaction,
  ): Promise<void> {
    if (!siteRef) return;
    const { register } = this.#options;
    const site = await register.findSite(siteRef, transaction);
    if (site?.customerRef !== customerRef || site.withdrawnAt) {
      throw new InputError(`${customerRef} has no site ${siteRef}`);
    }
  }
}

/** @throws InputError where it is no ref of a customer */
export function customerOf({
  customerRef,
}: Pick<DeviceMoveInput, 'customerRef'>): string {
  return normalizeEntityRef(customerRef, 'customer', 'customerRef');
}

async function checkNoTwin(
  device: DeviceRecord,
  customerRef: string,
  transaction: Knex.Transaction,
): Promise<void> {
  if (!device.serialNumber) return;
  const of = { customer: customerRef };
  const twins = await findTwins(transaction, [device.serialNumber], of);
  const twin = twins.find(each => areOneDevice(each.device, device));
  if (!twin) return;
  throw new ConflictError(
    `${customerRef} has a device with the serial number ${
      device.serialNumber
    } already, ${nameOf(twin.device)}`,
  );
}

function nameOf(device: { title: string; deviceRef: string }): string {
  return `${device.title} (${device.deviceRef})`;
}
