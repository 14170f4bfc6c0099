import { EventsService } from '@backstage/plugin-events-node';
import { Capability } from '../../../platform/capability/Capability';
import { CustomerDirectory } from '../../customers/CustomerDirectory';
import { createDevices } from '../createDevices';
import { AuthorizedDeviceMoves } from './AuthorizedDeviceMoves';
import { registerDeviceMoveRoutes } from './deviceMoveRoutes';
import { DeviceMoves } from './DeviceMoves';
import { FormerCover } from './FormerCover';
import { MoveHistory } from './MoveHistory';

/** Devices that go from one customer to another. */
export function createDeviceMoves(options: {
  cover: FormerCover;
  customers: CustomerDirectory;
  devices: ReturnType<typeof createDevices>;
  events: EventsService;
  now?: () => Date;
}) {
  const { directory, moves: store, register } = options.devices;
  const service = new DeviceMoves({ ...options, directory, register, store });
  return {
    service,
    history: new MoveHistory({ moves: store }),
    registerRoutes: (router, context) =>
      registerDeviceMoveRoutes(router, {
        ...context,
        moves: new AuthorizedDeviceMoves({
          authorizers: context.authorizers,
          directory,
          moves: service,
        }),
      }),
  } satisfies Capability;
}
