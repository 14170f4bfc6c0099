import {
  AuthService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  ledgerResourceRef,
  ledgerRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { DeviceRegister } from '../devices/DeviceRegister';
import { DeviceMoves } from '../devices/moves/DeviceMoves';
import { AuthorizedLedgerService } from './AuthorizedLedgerService';
import { ElsewhereFinder } from './elsewhere/ElsewhereFinder';
import { LedgerHistory } from './LedgerHistory';
import { registerLedgerRoutes } from './ledgerRoutes';
import { LedgerLayoutStore } from './layouts/LedgerLayoutStore';
import { LedgerReader } from './LedgerReader';
import { LedgerService } from './LedgerService';
import { LedgerSources } from './LedgerSources';
import { LedgerStore } from './LedgerStore';
import { ModelCatalog } from './models/ModelCatalog';
import { readReadingLimits } from './spreadsheet/ReadingLimits';
import { SettledDevices } from './settled/SettledDevices';
import { DeviceUse } from './undo/DeviceUse';
import { LedgerUndo } from './undo/LedgerUndo';
import { LedgerUploads } from './uploads/LedgerUploads';
import { LedgerUploadStore } from './uploads/LedgerUploadStore';
import {
  HeldLedgerNotifier,
  ServiceManagers,
} from './withdrawal/HeldLedgerNotifier';
import { HeldLedgers } from './withdrawal/HeldLedgers';
import { HeldLedgerStore } from './withdrawal/HeldLedgerStore';
import { readWithdrawalLimit } from './withdrawal/WithdrawalLimit';

/** Spreadsheets that become devices. */
export function createLedgers(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  deviceUses: readonly DeviceUse[];
  events: EventsService;
  logger: LoggerService;
  models: ModelCatalog;
  moves: DeviceMoves;
  notifications: NotificationService;
  now?: () => Date;
  register: DeviceRegister;
  serviceManagers: ServiceManagers;
  settled: SettledDevices;
  timeZone: string;
  urlReader: UrlReaderService;
}) {
  const { database: db, logger, now } = options;
  const store = new LedgerStore({ db });
  const reader = new LedgerReader({
    models: options.models,
    layouts: new LedgerLayoutStore({ db }),
    limits: readReadingLimits(options.config),
  });
  const service = new LedgerService({
    ...options,
    elsewhere: new ElsewhereFinder({ db }),
    reader,
    store,
    withdrawalLimit: readWithdrawalLimit(options.config),
  });
  const held = new HeldLedgers({
    files: new HeldLedgerStore({ db }),
    ledgers: store,
    notifier: new HeldLedgerNotifier(options),
    register: options.register,
    service,
  });
  const uploads = new LedgerUploads({
    store: new LedgerUploadStore({ db }),
    logger,
    now,
  });
  return {
    service,
    held,
    history: new LedgerHistory({ db }),
    store,
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: ledgerResourceRef,
        permissions: permissionsOf(ledgerResourceRef),
        rules: Object.values(ledgerRules),
        getResources: inOrder(ids => service.getLedgerResources(ids)),
      }),
    registerRoutes: (router, context) =>
      registerLedgerRoutes(router, {
        ...context,
        ledgers: new AuthorizedLedgerService({
          authorizers: context.authorizers,
          held,
          service,
          undo: new LedgerUndo({ ...options, store, uses: options.deviceUses }),
          uploads,
        }),
      }),
    schedule: async scheduler => {
      await LedgerSources.schedule({
        ...options,
        held,
        service,
        store,
        scheduler,
      });
    },
  } satisfies Capability;
}
