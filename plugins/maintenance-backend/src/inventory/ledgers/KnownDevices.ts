import { normalizeCode } from '../devices/normalizeCode';
import { DeviceRecord } from '../devices/records';
import { DeviceClues, ReadRow } from './reading/LedgerReading';

/** The devices of a customer by what tells them apart. */
export class KnownDevices {
  readonly #devices: readonly DeviceRecord[];
  readonly #bySerialNumber: ReadonlyMap<string, DeviceRecord>;
  readonly #byAssetTag: ReadonlyMap<string, DeviceRecord>;

  constructor(devices: readonly DeviceRecord[]) {
    this.#devices = devices;
    // Of two the one that stands comes last and is found.
    const ordered = [...devices].sort(
      (a, b) => Number(!a.withdrawnAt) - Number(!b.withdrawnAt),
    );
    this.#bySerialNumber = new Map(
      ordered.flatMap(device =>
        device.serialNumber
          ? [[normalizeCode(device.serialNumber), device]]
          : [],
      ),
    );
    this.#byAssetTag = new Map(
      ordered.flatMap(device =>
        device.assetTag ? [[normalizeCode(device.assetTag), device]] : [],
      ),
    );
  }

  /**
   * The device that a row means. An asset tag counts only where one side has
   * no serial number: customers pass tags on from a device to its successor.
   */
  find({ serialNumber, assetTag }: DeviceClues): DeviceRecord | undefined {
    const bySerialNumber =
      serialNumber && this.#bySerialNumber.get(serialNumber);
    if (bySerialNumber) return bySerialNumber;
    const byAssetTag = assetTag ? this.#byAssetTag.get(assetTag) : undefined;
    return byAssetTag && serialNumber && byAssetTag.serialNumber
      ? undefined
      : byAssetTag;
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
