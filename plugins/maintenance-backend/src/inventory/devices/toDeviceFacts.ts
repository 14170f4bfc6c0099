import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { KnownDevice } from './DeviceDirectory';

/** The facts of a device without what only the directory is concerned with. */
export function toDeviceFacts(device: KnownDevice): DeviceFacts {
  const { lifecycle, ownerRef, withdrawn, withdrawnAt, movedAt, ...facts } =
    device;
  return facts;
}
