import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { resolve } from 'node:path';

const DATA_DIRECTORY = 'maintenance.dataDirectory';

/**
 * Reads where something is kept that is not in the database: in the directory of
 * its own setting, otherwise in a folder of `maintenance.dataDirectory`. That is
 * the folder in which the backend runs, except in production, where such a folder
 * goes with its container and what customers have signed would go with it.
 *
 * @param options - the setting by its path, and the name of the folder
 * @returns an absolute path
 * @throws InputError where neither is set in production
 * @public
 */
export function readDirectory(
  rootConfig: Config,
  options: { setting: string; folder: string },
): string {
  const { setting, folder } = options;
  const directory = rootConfig.getOptionalString(setting);
  if (directory !== undefined) return resolve(directory);

  const dataDirectory = rootConfig.getOptionalString(DATA_DIRECTORY);
  if (dataDirectory === undefined && process.env.NODE_ENV === 'production') {
    throw new InputError(
      `Neither ${DATA_DIRECTORY} nor ${setting} is set. In production one of them must name a directory that outlives the backend's container, such as a volume`,
    );
  }
  return resolve(dataDirectory ?? '.', folder);
}
