import {
  DeviceMove,
  deviceMovePermission,
  DeviceMoveInput,
  deviceReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../../platform/authorization/Authorizers';
import { CallOptions } from '../../../platform/authorization/CallOptions';
import { DeviceDirectory, noDevice } from '../DeviceDirectory';
import { customerOf, DeviceMoves } from './DeviceMoves';
import { tellMove } from './MoveHistory';

/** Lets through who may move devices of both customers. */
export class AuthorizedDeviceMoves {
  readonly #authorizers: Authorizers;
  readonly #directory: DeviceDirectory;
  readonly #moves: DeviceMoves;

  constructor(options: {
    authorizers: Authorizers;
    directory: DeviceDirectory;
    moves: DeviceMoves;
  }) {
    this.#authorizers = options.authorizers;
    this.#directory = options.directory;
    this.#moves = options.moves;
  }

  /** @throws NotFoundError also where the device may not be known about */
  async moveDevice(
    deviceRef: string,
    input: DeviceMoveInput,
    options: CallOptions,
  ): Promise<DeviceMove> {
    const found = await this.#directory.requireDevice(deviceRef, options);
    const decisions = await this.#authorizers.decide(
      [deviceReadPermission, deviceMovePermission],
      options,
    );
    const device = decisions.checkRead(deviceReadPermission, found, () =>
      noDevice(found.deviceRef),
    );
    decisions.check(deviceMovePermission, device);
    decisions.check(deviceMovePermission, { customerRef: customerOf(input) });
    const move = await this.#moves.move(device, input, options);
    return {
      deviceRef: move.deviceRef,
      ...tellMove(move, facts => decisions.allows(deviceReadPermission, facts)),
      movedAt: move.movedAt,
      movedBy: move.movedBy,
    };
  }
}
