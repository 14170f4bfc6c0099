import { Config } from '@backstage/config';
import { dataDirectory } from '@weibao/backstage-plugin-maintenance-node';
import { resolve } from 'node:path';
import { FileStore } from './FileStore';
import { LocalFileStore } from './LocalFileStore';
import { S3FileStore } from './S3FileStore';

const DEFAULT_FOLDER = 'maintenance-files';

/**
 * The store that the configuration asks for: a bucket with
 * `maintenance.files.s3`, otherwise a directory. Without
 * `maintenance.files.directory` that is one beside the embedded database, or in
 * the folder in which the backend runs.
 */
export function createFileStore(config: Config): FileStore {
  const s3 = config.getOptionalConfig('maintenance.files.s3');
  if (s3) {
    return S3FileStore.create({
      bucket: s3.getString('bucket'),
      region: s3.getString('region'),
      endpoint: s3.getOptionalString('endpoint'),
      prefix: s3.getOptionalString('prefix'),
    });
  }
  const directory =
    config.getOptionalString('maintenance.files.directory') ??
    resolve(dataDirectory(config), DEFAULT_FOLDER);
  return new LocalFileStore({ directory: resolve(directory) });
}
