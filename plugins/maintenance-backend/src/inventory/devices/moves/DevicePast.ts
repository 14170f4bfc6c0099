import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { KnownDevice } from '../DeviceDirectory';
import { DeviceMoveStore } from './DeviceMoveStore';

/** A time in which a device was a customer's. */
export interface Holding {
  customerRef: string;
  /** ISO 8601; absent for the first customer. */
  since?: string;
  /** ISO 8601, no longer included; absent while it lasts. */
  until?: string;
}

/** Whose devices were, and where, before they were moved. */
export class DevicePast {
  readonly #moves: DeviceMoveStore;

  constructor(options: { moves: DeviceMoveStore }) {
    this.#moves = options.moves;
  }

  /** The device as it was its customer's at an instant. */
  async asOf(device: KnownDevice, at: Date): Promise<KnownDevice> {
    if (!device.movedAt || new Date(device.movedAt) <= at) return device;
    const moves = await this.#moves.listMoves(device.deviceRef);
    const next = moves.find(({ movedAt }) => new Date(movedAt) > at);
    return next ? { ...next.former, withdrawn: false } : device;
  }

  /** The customers whose it was, the first one first. */
  async listHoldings(device: {
    deviceRef: string;
    customerRef: string;
  }): Promise<Holding[]> {
    const moves = await this.#moves.listMoves(device.deviceRef);
    const owners = [
      ...moves.map(({ former }) => former.customerRef),
      device.customerRef,
    ];
    return owners.map((customerRef, i) => ({
      customerRef,
      since: moves[i - 1]?.movedAt,
      until: moves[i]?.movedAt,
    }));
  }

  /**
   * The devices as this customer may know them: those that have left it as they
   * left, since where they went is not its business.
   */
  async asKnownTo(
    customerRef: string,
    devices: ReadonlyMap<string, DeviceFacts>,
  ): Promise<Map<string, DeviceFacts>> {
    const others = [...devices.values()].filter(
      device => device.customerRef !== customerRef,
    );
    const departures =
      others.length === 0
        ? undefined
        : await this.#moves.findDepartures(
            customerRef,
            others.map(({ deviceRef }) => deviceRef),
          );
    return new Map(
      [...devices].flatMap(([ref, device]) => {
        if (device.customerRef === customerRef) return [[ref, device]];
        const left = departures?.get(ref);
        return left ? [[ref, left.former]] : [];
      }),
    );
  }
}
