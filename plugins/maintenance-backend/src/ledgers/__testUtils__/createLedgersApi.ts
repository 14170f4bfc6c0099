import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  customerResourceRef,
  deviceResourceRef,
  deviceRules,
  ledgerResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import { ResourceAuthorizer } from '../../authorization';
import { CoverageResolver } from '../../contracts/CoverageResolver';
import { AuthorizedDeviceService } from '../../devices/AuthorizedDeviceService';
import { DatabaseDeviceRegister } from '../../devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from '../../devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from '../../devices/DefaultDeviceDirectory';
import { DefaultDeviceService } from '../../devices/DefaultDeviceService';
import { registerDeviceRoutes } from '../../devices/deviceRoutes';
import { OpenIncidents } from '../../incidents/OpenIncidents';
import { createApiRouter } from '../../schema/createApiRouter';
import { AuthorizedLedgerService } from '../AuthorizedLedgerService';
import { DatabaseLedgerStore } from '../DatabaseLedgerStore';
import { DefaultLedgerService } from '../DefaultLedgerService';
import { registerLedgerRoutes } from '../ledgerRoutes';
import { ModelCatalog } from '../models/ModelCatalog';
import { DatabaseLedgerUploadStore, DefaultLedgerUploads } from '../uploads';

/** Ledgers and devices over HTTP on a real database. */
export function createLedgersApi(options: {
  db: Knex;
  policy?: (permission: Permission) => PolicyDecision;
  coverage?: Partial<CoverageResolver>;
  incidents?: Partial<OpenIncidents>;
}) {
  const { db, policy } = options;
  const catalog = catalogServiceMock();
  const register = DatabaseDeviceRegister.create({ db });
  const authorization = {
    permissions: mockServices.permissions.mock({
      authorizeConditional: async questions =>
        questions.map(({ permission }) =>
          policy ? policy(permission) : { result: AuthorizeResult.ALLOW },
        ),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      // The rules of the resources differ in nothing but their type.
      getPermissionRuleset: () => ({
        getRuleByName: () => deviceRules.hasCustomer as never,
      }),
    }),
  };
  const auditor = mockServices.auditor.mock();
  const audited = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audited);
  const httpAuth = mockServices.httpAuth();

  const router = createApiRouter();
  registerLedgerRoutes(router, {
    httpAuth,
    auditor,
    ledgers: AuthorizedLedgerService.create({
      service: DefaultLedgerService.create({
        store: DatabaseLedgerStore.create({ db }),
        register,
        models: ModelCatalog.load(),
        catalog,
        events: mockServices.events.mock(),
      }),
      uploads: DefaultLedgerUploads.create({
        store: DatabaseLedgerUploadStore.create({ db }),
        logger: mockServices.logger.mock(),
      }),
      ledgerAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: ledgerResourceRef,
      }),
      customerAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: customerResourceRef,
      }),
    }),
  });
  registerDeviceRoutes(router, {
    httpAuth,
    devices: AuthorizedDeviceService.create({
      auth: mockServices.auth(),
      deviceAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: deviceResourceRef,
      }),
      service: DefaultDeviceService.create({
        register,
        directory: DefaultDeviceDirectory.create({
          store: DatabaseDeviceStore.create({ db }),
          catalog,
        }),
        coverage: {
          resolveCoverage: jest.fn(),
          resolveCoverages: jest.fn(async () => new Map()),
          ...options.coverage,
        },
        incidents: {
          countOpenIncidents: jest.fn(async () => new Map()),
          listOpenIncidents: jest.fn(async () => []),
          ...options.incidents,
        },
      }),
    }),
  });
  const app = express().use(router).use(mockErrorHandler());
  return { app, auditor, audited };
}

/** Lets records of `acme` through and nothing else. */
export function onlyAcme(permission: Permission): PolicyDecision {
  const resourceType =
    'resourceType' in permission ? permission.resourceType : '';
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'maintenance',
    resourceType,
    conditions: {
      rule: 'HAS_CUSTOMER',
      resourceType,
      params: { customers: ['customer:default/acme'] },
    },
  };
}
