import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, isError, NotFoundError } from '@backstage/errors';
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
  credentials: BackstageCredentials,
): Promise<KnownDevice> {
  const ref = normalizeEntityRef(deviceRef, 'device', 'deviceRef');
  const known = (await devices.getDevices([ref])).get(ref);
  if (known) return known;
  try {
    return await devices.findDevice({ deviceRef: ref }, credentials);
  } catch (error) {
    if (isError(error) && error.name === InputError.name) throw noDevice(ref);
    throw error;
  }
}

export function noDevice(deviceRef: string): NotFoundError {
  return new NotFoundError(`There is no device "${deviceRef}"`);
}
