import { InputError } from '@backstage/errors';
import {
  DeviceFacts,
  LedgerCheck,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { randomUUID } from 'node:crypto';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { CustomerRegister } from '../../inventory/devices/DeviceRegister';
import { normalizeCode } from '../../inventory/devices/normalizeCode';
import {
  readAssetTag,
  ReadCode,
  readSerialNumber,
} from '../../inventory/devices/readCode';
import { isPlaceholder } from '../../inventory/ledgers/reading/normalization';
import { FoundFields, rowIdOf } from './FirstInspectionRecord';

const REQUIRED_FIELDS = [
  'serialNumber',
  'type',
  'manufacturer',
  'model',
] as const;

/** A ledger always says these of a device. */
const NEVER_EMPTY: ReadonlyArray<keyof FoundFields> = [
  'title',
  'type',
  'manufacturer',
  'model',
];

const CODE_READERS = {
  serialNumber: readSerialNumber,
  assetTag: readAssetTag,
} as const satisfies { [field: string]: (text: string) => ReadCode };

/** Whoever enters an extra device may name it, to be able to say the same twice. */
const NEW_EXTRA_ID =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What checks are judged by. */
export interface KnownRows {
  /** The ledger rows of the inspection. */
  devices: readonly DeviceFacts[];
  /** All that is known of the customer. */
  register: CustomerRegister;
  /** The checks that have been made so far. */
  checks: readonly LedgerCheck[];
}

/** Checks as they are to be kept, and rows whose checks are taken back. */
export interface CheckedRows {
  kept: LedgerCheck[];
  forgotten: string[];
}

class CheckReader {
  readonly #devices: ReadonlyMap<string, DeviceFacts>;
  readonly #sites: ReadonlySet<string>;
  readonly #extraIds: ReadonlySet<string>;
  /** What each serial number belongs to, and how to say so. */
  readonly #owners = new Map<string, { rowId: string; name: string }>();

  constructor({ devices, register, checks }: KnownRows) {
    this.#devices = new Map(devices.map(each => [each.deviceRef, each]));
    this.#sites = new Set(
      register.sites
        .filter(site => !site.withdrawnAt)
        .map(({ siteRef }) => siteRef),
    );
    const extras = checks.filter(({ state }) => state === 'extra');
    this.#extraIds = new Set(extras.map(rowIdOf));
    for (const device of register.devices) {
      if (!device.withdrawnAt) {
        this.#own(device, device.deviceRef, `${device.title} of the customer`);
      }
    }
    for (const device of devices) {
      this.#own(device, device.deviceRef, `${device.title} in the list`);
    }
    for (const extra of extras) {
      this.#own(extra.found, rowIdOf(extra), 'another extra device');
    }
  }

  read(input: LedgerCheckInput, place: string): LedgerCheckInput {
    const { state, note, photoIds, extraId } = input;
    const said = {
      ...(note?.trim() && { note }),
      ...(photoIds && photoIds.length > 0 && { photoIds }),
    };
    if (state !== 'different' && state !== 'extra' && input.found) {
      throw new InputError(
        `${place}: found says what is different or extra, but the state is "${state}"`,
      );
    }
    if (extraId !== undefined && !this.#canBeExtra(extraId)) {
      throw new InputError(
        `${place}: the inspection has no extra device "${extraId}"`,
      );
    }
    if (state === 'extra') return { ...this.#readExtra(input, place), ...said };
    if (extraId !== undefined) {
      if (state === 'open' && input.deviceRef === undefined) {
        return { extraId, state };
      }
      throw new InputError(
        `${place}: an extra device is either extra or, to take it back, open; it has no deviceRef`,
      );
    }
    const device = this.#device(input, place);
    const { deviceRef } = device;
    return state === 'different'
      ? {
          deviceRef,
          state,
          found: this.#readDifferent(input, device, place),
          ...said,
        }
      : { deviceRef, state, ...said };
  }

  #canBeExtra(extraId: string): boolean {
    return this.#extraIds.has(extraId) || NEW_EXTRA_ID.test(extraId);
  }

  #device({ deviceRef }: LedgerCheckInput, place: string): DeviceFacts {
    if (deviceRef === undefined) {
      throw new InputError(`${place}: no deviceRef says which row it is of`);
    }
    const ref = normalizeEntityRef(deviceRef, 'device', `${place}.deviceRef`);
    const device = this.#devices.get(ref);
    if (!device) {
      throw new InputError(`${place}: ${ref} is not part of the inspection`);
    }
    return device;
  }

  #readDifferent(
    input: LedgerCheckInput,
    device: DeviceFacts,
    place: string,
  ): FoundFields {
    const found = this.#readFound(input, place);
    const differing = Object.entries(found).filter(
      ([field, value]) => value !== (device[field as keyof FoundFields] ?? ''),
    );
    if (differing.length === 0) {
      throw new InputError(
        `${place}: found names no field of ${device.deviceRef} that differs from the ledger`,
      );
    }
    const different: FoundFields = Object.fromEntries(differing);
    const empty = NEVER_EMPTY.find(field => different[field] === '');
    if (empty) throw new InputError(`${place}: found.${empty} is empty`);
    this.#claim(different.serialNumber, device.deviceRef, place);
    return different;
  }

  #readExtra(input: LedgerCheckInput, place: string): LedgerCheckInput {
    if (input.deviceRef !== undefined) {
      throw new InputError(
        `${place}: an extra device is not in the ledger, so it has no deviceRef`,
      );
    }
    const found: FoundFields = Object.fromEntries(
      Object.entries(this.#readFound(input, place)).filter(
        ([, value]) => value !== '',
      ),
    );
    const missing = REQUIRED_FIELDS.find(field => !found[field]);
    if (missing) {
      throw new InputError(
        `${place}: found.${missing} is missing; an extra device needs ${REQUIRED_FIELDS.join(
          ', ',
        )}`,
      );
    }
    const extraId = input.extraId ?? randomUUID();
    this.#claim(found.serialNumber, extraId, place);
    return { extraId, state: 'extra', found };
  }

  /** Trimmed, codes and refs in the form in which they are compared. */
  #readFound({ found = {} }: LedgerCheckInput, place: string): FoundFields {
    const read: FoundFields = Object.fromEntries(
      Object.entries(found).map(([field, value]) => [field, value.trim()]),
    );
    for (const [field, readCode] of Object.entries(CODE_READERS)) {
      const written = read[field as keyof typeof CODE_READERS];
      if (written) {
        read[field as keyof typeof CODE_READERS] = checkCode(
          readCode(written),
          written,
          `${place}: found.${field}`,
        );
      }
    }
    if (read.siteRef) {
      read.siteRef = normalizeEntityRef(
        read.siteRef,
        'site',
        `${place}.found.siteRef`,
      );
      if (!this.#sites.has(read.siteRef)) {
        throw new InputError(
          `${place}: found.siteRef is "${read.siteRef}", but the customer has no such site`,
        );
      }
    }
    return read;
  }

  /** @throws InputError where something else has the serial number */
  #claim(serialNumber: string | undefined, rowId: string, place: string): void {
    if (!serialNumber) return;
    const owner = this.#owners.get(normalizeCode(serialNumber));
    if (owner && owner.rowId !== rowId) {
      throw new InputError(
        `${place}: serial number ${serialNumber} belongs to ${owner.name} (${owner.rowId})`,
      );
    }
    this.#own({ serialNumber }, rowId, 'another row of this request');
  }

  #own(
    identity: { serialNumber?: string } | undefined,
    rowId: string,
    name: string,
  ): void {
    const { serialNumber } = identity ?? {};
    if (serialNumber) {
      this.#owners.set(normalizeCode(serialNumber), { rowId, name });
    }
  }
}

/** @throws InputError where it is none */
function checkCode(read: ReadCode, written: string, place: string): string {
  if ('fault' in read) {
    throw new InputError(`${place}: ${read.fault.message}`);
  }
  if (isPlaceholder(written)) {
    throw new InputError(
      `${place}: "${written}" says that there is none; leave it empty`,
    );
  }
  return read.code;
}

/**
 * Reads what was found on site; of two checks of a row the later one counts.
 *
 * @throws InputError naming the first check that cannot be taken
 */
export function readLedgerChecks(
  inputs: readonly LedgerCheckInput[],
  known: KnownRows,
  checked: { at: string; by: string },
): CheckedRows {
  const reader = new CheckReader(known);
  const rows = new Map<string, LedgerCheck>();
  for (const [index, input] of inputs.entries()) {
    const check: LedgerCheck = {
      ...reader.read(input, `checks.${index}`),
      checkedAt: checked.at,
      checkedBy: checked.by,
    };
    rows.set(rowIdOf(check), check);
  }
  const all = [...rows];
  return {
    kept: all.map(([, check]) => check).filter(({ state }) => state !== 'open'),
    forgotten: all
      .filter(([, { state }]) => state === 'open')
      .map(([id]) => id),
  };
}
