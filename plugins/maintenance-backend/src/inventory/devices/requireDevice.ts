import { InputError, isError, NotFoundError } from '@backstage/errors';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DeviceDirectory, KnownDevice } from './DeviceDirectory';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';

/**
 * The device of a ref, also one that has been withdrawn.
 *
 * @throws NotFoundError
 */
export async function requireDevice(
  devices: DeviceDirectory,
  deviceRef: string,
  options: CallOptions,
): Promise<KnownDevice> {
  const ref = normalizeEntityRef(deviceRef, 'device', 'deviceRef');
  const known = (await devices.getDevices([ref])).get(ref);
  if (known) return known;
  try {
    return await devices.findDevice({ deviceRef: ref }, options);
  } catch (error) {
    if (isError(error) && error.name === InputError.name) throw noDevice(ref);
    throw error;
  }
}

export function noDevice(deviceRef: string): NotFoundError {
  return new NotFoundError(`There is no device "${deviceRef}"`);
}
