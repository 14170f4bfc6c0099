import { Config } from '@backstage/config';
import { readDirectory } from '@weibao/backstage-plugin-maintenance-node';
import { FileStore } from './FileStore';
import { LocalFileStore } from './LocalFileStore';
import { S3FileStore } from './S3FileStore';

/**
 * The store that the configuration asks for: a bucket with
 * `maintenance.files.s3`, otherwise a directory.
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
  return new LocalFileStore({
    directory: readDirectory(config, {
      setting: 'maintenance.files.directory',
      folder: 'maintenance-files',
    }),
  });
}
