import { normalizeCode } from '../devices/normalizeCode';
import { DeviceRecord } from '../devices/records';
import { DeviceClues, ReadRow } from './reading/LedgerReading';

/** The devices of a customer by what tells them apart. */
export class KnownDevices {
  readonly #devices: readonly DeviceRecord[];
  readonly #shared: ReadonlySet<string>;
  readonly #bySerialNumber: ReadonlyMap<string, DeviceRecord[]>;
  readonly #byAssetTag: ReadonlyMap<string, DeviceRecord[]>;

  /**
   * @param shared - serial numbers of several rows, whose devices only their
   * manufacturers tell apart
   */
  constructor(devices: readonly DeviceRecord[], shared: ReadonlySet<string>) {
    this.#devices = devices;
    this.#shared = shared;
    // Of two the one that stands comes first and is found.
    const ordered = [...devices].sort(
      (a, b) => Number(Boolean(a.withdrawnAt)) - Number(Boolean(b.withdrawnAt)),
    );
    this.#bySerialNumber = groupByCode(ordered, device => device.serialNumber);
    this.#byAssetTag = groupByCode(ordered, device => device.assetTag);
  }

  /**
   * The device that a row means. An asset tag counts only where one side has
   * no serial number: customers pass tags on from a device to its successor.
   */
  find(clues: DeviceClues): DeviceRecord | undefined {
    const { serialNumber, assetTag } = clues;
    const bySerialNumber = serialNumber && this.#findBySerialNumber(clues);
    if (bySerialNumber) return bySerialNumber;
    const byAssetTag = assetTag
      ? this.#byAssetTag.get(assetTag)?.[0]
      : undefined;
    return byAssetTag && serialNumber && byAssetTag.serialNumber
      ? undefined
      : byAssetTag;
  }

  /** A serial number of one row alone is that of its device whoever made it. */
  #findBySerialNumber(clues: DeviceClues): DeviceRecord | undefined {
    const { serialNumber = '', manufacturer } = clues;
    const known = this.#bySerialNumber.get(serialNumber) ?? [];
    const ofMaker = known.find(device => device.manufacturer === manufacturer);
    return ofMaker ?? (this.#shared.has(serialNumber) ? undefined : known[0]);
  }

  /**
   * The devices that rows with errors may stand for, as far as their serial
   * numbers, asset tags and titles tell; all of them where a row tells nothing.
   */
  findStoodForBy(rows: readonly ReadRow[]): ReadonlySet<DeviceRecord> {
    const serialNumbers = new Set(rows.map(row => row.clues.serialNumber));
    const assetTags = new Set(rows.map(row => row.clues.assetTag));
    const titles = new Set(rows.map(row => row.clues.title));
    const tellsNothing = ({ clues }: ReadRow) =>
      !clues.serialNumber && !clues.assetTag && !clues.title;
    if (rows.some(tellsNothing)) return new Set(this.#devices);
    return new Set(
      this.#devices.filter(
        ({ serialNumber, assetTag, title }) =>
          (serialNumber && serialNumbers.has(normalizeCode(serialNumber))) ||
          (assetTag && assetTags.has(normalizeCode(assetTag))) ||
          titles.has(title),
      ),
    );
  }
}

function groupByCode(
  devices: readonly DeviceRecord[],
  codeOf: (device: DeviceRecord) => string | undefined,
): ReadonlyMap<string, DeviceRecord[]> {
  const groups = new Map<string, DeviceRecord[]>();
  for (const device of devices) {
    const code = codeOf(device);
    if (!code) continue;
    const key = normalizeCode(code);
    groups.set(key, [...(groups.get(key) ?? []), device]);
  }
  return groups;
}
