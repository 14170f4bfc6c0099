import { ConflictError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import {
  CustomerRegister,
  DeviceRegister,
  RegisterChanges,
} from '../../devices/DeviceRegister';
import { LEDGER_TOPIC } from '../../devices/ledgerTopic';
import { DeviceRecord } from '../../devices/records';
import { noLedger } from '../LedgerService';
import { LedgerStore } from '../LedgerStore';
import { SitePlan } from '../planSites';
import { DeviceUse } from './DeviceUse';
import { readReplaced, ReplacedDevice } from './replacedDevices';

const MOST_NAMED = 10;

interface Collaborators {
  events: EventsService;
  register: DeviceRegister;
  store: LedgerStore;
  /** Devices of which there are such records are not withdrawn again. */
  uses: readonly DeviceUse[];
}

/** Undoes the last import of a list. */
export class LedgerUndo {
  readonly #options: Collaborators;

  constructor(options: Collaborators) {
    this.#options = options;
  }

  /**
   * Withdraws the devices that it made known, brings back those it withdrew,
   * and makes the others what they were. The customer stays known.
   *
   * @throws ConflictError saying what is built on it, and by which devices
   */
  async undo(id: string): Promise<Ledger> {
    const { events, register, store } = this.#options;
    const { ledger, lastSequence } = await register.transact(async tx => {
      const found = await this.#find(id, tx);
      const replaced = await readReplaced(id, tx);
      if (!replaced) {
        throw new ConflictError(
          `It is not known what the ledger ${id} replaced; it cannot be undone`,
        );
      }
      await this.#checkUnused(replaced.devices, tx);
      const known = await register.readCustomer(found.customerRef, tx);
      const written = await register.write(
        planUndo(found, known, replaced),
        tx,
      );
      await store.setState(id, 'undone', tx);
      return { ledger: found, ...written };
    });
    const { customerRef, ledger: list } = ledger;
    await events.publish({
      topic: LEDGER_TOPIC,
      eventPayload: { customerRef, ledger: list, lastSequence },
    });
    return { ...ledger, state: 'undone' };
  }

  /** What happened to a device since then must not lose it. */
  async #checkUnused(
    replaced: readonly ReplacedDevice[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    const { register, uses } = this.#options;
    const made = replaced.filter(({ before }) => !before);
    const refs = made.map(({ deviceRef }) => deviceRef);
    const reasons = new Map<string, string[]>();
    for (const { what, findUsed } of uses) {
      for (const ref of await findUsed(refs, transaction)) {
        reasons.set(ref, [...(reasons.get(ref) ?? []), what]);
      }
    }
    if (reasons.size === 0) return;
    const told = new Array<string>();
    for (const [ref, whats] of [...reasons].slice(0, MOST_NAMED)) {
      const device = await register.findDevice(ref, transaction);
      told.push(`${device?.title ?? ref} (${ref}) has ${whats.join(', ')}`);
    }
    const others = reasons.size - told.length;
    if (others > 0) told.push(`and ${others} more`);
    throw new ConflictError(
      `Devices that the import made known are in use: ${told.join(
        '; ',
      )}. The import cannot be undone`,
    );
  }

  async #find(id: string, transaction: Knex.Transaction): Promise<Ledger> {
    const { store } = this.#options;
    const [ledger] = await store.getLedgers([id], transaction);
    if (!ledger) throw noLedger(id);
    if (ledger.state !== 'imported') {
      throw new ConflictError(
        `The ledger ${id} is ${ledger.state}; there is nothing to undo`,
      );
    }
    const latest = await store.findLatest(ledger, transaction);
    if (latest?.id !== id) {
      throw new ConflictError(
        `${latest?.fileName} has been imported after the ledger ${id}; undo that first`,
      );
    }
    return ledger;
  }
}

function planUndo(
  { customerRef, ledger }: Ledger,
  known: CustomerRegister,
  replaced: { devices: ReplacedDevice[]; lastSequence: number },
): RegisterChanges {
  const now = new Date().toISOString();
  const present = new Map(known.devices.map(d => [d.deviceRef, d]));
  const devices = replaced.devices.flatMap(({ deviceRef, before }) => {
    const device = present.get(deviceRef);
    if (before && before.customerRef !== customerRef) {
      if (device) throw wasMovedHere(device);
      return [];
    }
    checkUnchanged(deviceRef, device, replaced.lastSequence);
    return device ? [before ?? { ...device, withdrawnAt: now }] : [];
  });
  for (const device of devices) present.set(device.deviceRef, device);
  const standing = [...present.values()].filter(each => !each.withdrawnAt);
  const sites = new SitePlan({
    customerRef,
    ledger,
    known: known.sites,
    isTaken: () => true,
  });
  const occupied = new Set(standing.flatMap(({ siteRef }) => siteRef ?? []));
  return { devices, sites: sites.changes(occupied, now) };
}

function wasMovedHere({ title, deviceRef }: DeviceRecord): ConflictError {
  return new ConflictError(
    `The import moved ${title} (${deviceRef}) here from another customer; move it back first`,
  );
}

function checkUnchanged(
  deviceRef: string,
  device: DeviceRecord | undefined,
  lastSequence: number,
): void {
  if (device && (device.sequence ?? 0) <= lastSequence) return;
  throw new ConflictError(
    `${
      device?.title ?? deviceRef
    } (${deviceRef}) has been changed since; the import cannot be undone`,
  );
}
