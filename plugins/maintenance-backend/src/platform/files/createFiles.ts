import { RootConfigService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Capability } from '../capability/Capability';
import { AuthorizedFileService } from './AuthorizedFileService';
import { createFileStore } from './createFileStore';
import { FileOwners } from './FileOwners';
import { FileRecordStore } from './FileRecordStore';
import { registerFileRoutes } from './fileRoutes';
import { FileService } from './FileService';
import { FileStore } from './FileStore';

/** Photos and drawn signatures of customers. */
export function createFiles(options: {
  config: RootConfigService;
  database: Knex;
  owners: FileOwners;
  /** As configured when left out. */
  fileStore?: FileStore;
}) {
  const { config, database: db, owners, fileStore } = options;
  const service = new FileService({
    records: new FileRecordStore({ db }),
    contents: fileStore ?? createFileStore(config),
    owners,
  });
  return {
    service,
    registerRoutes: (router, context) =>
      registerFileRoutes(router, {
        ...context,
        files: new AuthorizedFileService({
          authorizers: context.authorizers,
          files: service,
        }),
      }),
  } satisfies Capability;
}
