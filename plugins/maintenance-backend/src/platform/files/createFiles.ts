import { RootConfigService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Capability } from '../capability/Capability';
import { AuthorizedFileService } from './AuthorizedFileService';
import { createFileStore } from './createFileStore';
import { DatabaseFileRecordStore } from './DatabaseFileRecordStore';
import { DefaultFileService } from './DefaultFileService';
import { FileOwners } from './FileOwners';
import { registerFileRoutes } from './fileRoutes';
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
  const service = new DefaultFileService({
    records: new DatabaseFileRecordStore({ db }),
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
