import {
  ElsewhereChoice,
  LedgerElsewhere,
} from '@weibao/backstage-plugin-maintenance-common';
import { areOneDevice } from '../../devices/moves/areOneDevice';
import { DeviceMoveRecord } from '../../devices/moves/DeviceMoveStore';
import { Twin } from '../../devices/moves/findTwins';
import { normalizeCode } from '../../devices/normalizeCode';
import { DeviceRecord } from '../../devices/records';
import { DeviceDraft } from '../reading/LedgerReading';

/** What the sender says of rows whose devices other customers have. */
export interface ElsewhereChoices {
  /** Of all rows; they are left out where it is absent. */
  all?: ElsewhereChoice;
  rows?: ReadonlyArray<{ serialNumber: string; choice: ElsewhereChoice }>;
}

/** The device of another customer that a row means. */
export interface FoundElsewhere {
  twin: Twin;
  told: LedgerElsewhere;
}

/** The devices of other customers that have serial numbers of a ledger. */
export class DevicesElsewhere {
  readonly #twins: ReadonlyMap<string, Twin[]>;
  readonly #departures: ReadonlyMap<string, DeviceMoveRecord>;
  readonly #choices: ReadonlyMap<string, ElsewhereChoice>;
  readonly #all: ElsewhereChoice;
  readonly #mayMove: (device: DeviceRecord) => boolean;

  /**
   * @param options - `departures`: how devices left this customer, by their
   * refs; `mayMove`: whether the sender may move a device here
   */
  constructor(options: {
    twins: readonly Twin[];
    departures: ReadonlyMap<string, DeviceMoveRecord>;
    choices: ElsewhereChoices;
    mayMove?: (device: DeviceRecord) => boolean;
  }) {
    const { twins, departures, choices, mayMove } = options;
    this.#twins = groupBySerialNumber(twins);
    this.#departures = departures;
    this.#choices = new Map(
      choices.rows?.map(({ serialNumber, choice }) => [
        normalizeCode(serialNumber),
        choice,
      ]),
    );
    this.#all = choices.all ?? 'leave';
    this.#mayMove = device =>
      device.source === 'ledger' && mayMove !== undefined && mayMove(device);
  }

  /**
   * The device that a row means, with what becomes of the row. What the
   * customer has had itself goes before, then what may be moved here.
   */
  find(draft: DeviceDraft): FoundElsewhere | undefined {
    const code = normalizeCode(draft.serialNumber ?? '');
    const twins = (this.#twins.get(code) ?? []).filter(({ device }) =>
      areOneDevice(device, draft),
    );
    const twin =
      twins.find(({ device }) => this.#departures.has(device.deviceRef)) ??
      twins.find(({ device }) => this.#mayMove(device)) ??
      twins[0];
    if (!twin) return undefined;
    const { device, customerTitle, siteTitle } = twin;
    const movable = this.#mayMove(device);
    const choice = this.#choices.get(code) ?? this.#all;
    return {
      twin,
      told: {
        choice: choice === 'move' && !movable ? 'leave' : choice,
        customerRef: device.customerRef,
        customerTitle,
        deviceRef: device.deviceRef,
        title: device.title,
        model: device.model,
        siteTitle,
        movedAt: this.#departures.get(device.deviceRef)?.movedAt,
        movable,
      },
    };
  }
}

function groupBySerialNumber(
  twins: readonly Twin[],
): ReadonlyMap<string, Twin[]> {
  const groups = new Map<string, Twin[]>();
  for (const twin of twins) {
    const code = normalizeCode(twin.device.serialNumber ?? '');
    groups.set(code, [...(groups.get(code) ?? []), twin]);
  }
  return groups;
}
