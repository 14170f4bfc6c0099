import { LedgerRow } from '@weibao/backstage-plugin-maintenance-common';
import { normalizeCode } from '../../devices/normalizeCode';
import { DeviceRecord } from '../../devices/records';
import { compareDevices } from '../compareDevices';
import { DeviceClues } from '../reading/LedgerReading';
import { SettledDevice } from './SettledDevices';

type Settled = NonNullable<LedgerRow['settled']>;

/** A device of a ledger with what was settled about it, where the file says otherwise. */
interface Kept {
  device: DeviceRecord;
  settled?: Settled;
}

/**
 * What signed sheets have settled, against a file that says what the ledger said
 * before: customers go on sending their old lists. Something new in the file is
 * news, and so is whatever comes once the device is no longer as the sheet left
 * it.
 */
export class Settlements {
  readonly #byDevice: ReadonlyMap<string, SettledDevice>;
  readonly #overridden: ReadonlySet<string>;
  readonly #byFormerCode: ReadonlyMap<string, DeviceRecord>;

  /**
   * @param options - `rows`: what tells the devices of the file apart;
   * `overridden`: refs of devices of which the file is believed instead
   */
  constructor(options: {
    settled: readonly SettledDevice[];
    known: readonly DeviceRecord[];
    rows: readonly DeviceClues[];
    overridden?: readonly string[];
  }) {
    const { settled, known, rows, overridden } = options;
    this.#byDevice = new Map(settled.map(s => [s.after.deviceRef, s]));
    this.#overridden = new Set(overridden);
    const present = new Map(known.map(device => [device.deviceRef, device]));
    const codes = new Set(rows.map(codeOfClues));
    this.#byFormerCode = new Map(
      settled.flatMap(({ before, after }) => {
        const device = present.get(after.deviceRef);
        const former = before && codeOf(before);
        // A file that has the device by its new code means another by the old.
        return device && former && !codes.has(codeOf(device))
          ? [[former, device] as const]
          : [];
      }),
    );
  }

  /** The device that a row names by the code that a sheet has corrected. */
  findByFormerCode(clues: DeviceClues): DeviceRecord | undefined {
    const code = codeOfClues(clues);
    return code === undefined ? undefined : this.#byFormerCode.get(code);
  }

  /** What becomes of a device that the file describes. */
  keep(present: DeviceRecord, read: DeviceRecord): Kept {
    const settlement = this.#of(present);
    if (!settlement) return { device: read };
    const { before, after } = settlement;
    if (after.withdrawnAt && after.withdrawnAt === present.withdrawnAt) {
      return {
        device: present,
        settled: tell(settlement, [
          { field: 'withdrawn', inFile: 'false', kept: 'true' },
        ]),
      };
    }
    if (!before) return { device: read };
    const kept = compareDevices(before, after).filter(change => {
      const field = change.field as keyof DeviceRecord;
      return read[field] === before[field] && present[field] === after[field];
    });
    if (kept.length === 0) return { device: read };
    const values = kept.map(({ field }) => [
      field,
      present[field as keyof DeviceRecord],
    ]);
    return {
      device: { ...read, ...Object.fromEntries(values) },
      settled: tell(
        settlement,
        kept.map(change => ({
          field: change.field,
          inFile: change.before,
          kept: change.after,
        })),
      ),
    };
  }

  /**
   * Says why a device stays that the file lacks: a sheet made it known, and no
   * ledger has described it since.
   */
  keepMissing(present: DeviceRecord): Settled | undefined {
    const settlement = this.#of(present);
    if (!settlement) return undefined;
    const { before, after } = settlement;
    const isAdded = !before || before.withdrawnAt !== undefined;
    return isAdded && compareDevices(after, present).length === 0
      ? tell(settlement, [
          { field: 'withdrawn', inFile: 'true', kept: 'false' },
        ])
      : undefined;
  }

  #of({ deviceRef }: DeviceRecord): SettledDevice | undefined {
    return this.#overridden.has(deviceRef)
      ? undefined
      : this.#byDevice.get(deviceRef);
  }
}

function tell(
  { inspectionId, signedAt }: SettledDevice,
  fields: Settled['fields'],
): Settled {
  return { inspectionId, signedAt, fields };
}

/** The serial number, or else the asset tag, as they are compared. */
function codeOfClues({ serialNumber, assetTag }: DeviceClues) {
  if (serialNumber) return `serial number ${serialNumber}`;
  return assetTag && `asset tag ${assetTag}`;
}

function codeOf({ serialNumber, assetTag }: DeviceRecord) {
  return codeOfClues({
    serialNumber: serialNumber && normalizeCode(serialNumber),
    assetTag: assetTag && normalizeCode(assetTag),
  });
}
