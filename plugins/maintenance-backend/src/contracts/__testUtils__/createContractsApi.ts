import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  contractResourceRef,
  contractRules,
  customerResourceRef,
  deviceResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import { ResourceAuthorizer } from '../../authorization';
import { DatabaseCalendarStore } from '../../calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from '../../calendars/DefaultCalendarService';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { KnownDevice } from '../../devices/DeviceDirectory';
import { createApiRouter } from '../../schema/createApiRouter';
import { AuthorizedContractService } from '../AuthorizedContractService';
import { AuthorizedCoverageService } from '../AuthorizedCoverageService';
import { ContractGuard } from '../ContractGuard';
import { registerContractRoutes } from '../contractRoutes';
import { CustomerDirectory } from '../CustomerDirectory';
import { DatabaseContractStore } from '../DatabaseContractStore';
import { DatabaseCoverageStore } from '../DatabaseCoverageStore';
import { DefaultContractService } from '../DefaultContractService';
import { DefaultCoverageService } from '../DefaultCoverageService';
import { InMemoryDeviceDirectory } from './InMemoryDeviceDirectory';

/** The contracts API on a real database, with the customer `acme` in the catalog. */
export async function createContractsApi(options: {
  db: Knex;
  devices?: KnownDevice[];
  now?: Date;
  policy?: (permission: Permission) => PolicyDecision;
}) {
  const { db, policy } = options;
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const devices = new InMemoryDeviceDirectory(options.devices ?? []);
  const contractStore = DatabaseContractStore.create({ db });
  const coverageStore = DatabaseCoverageStore.create({ db });
  const calendars = DefaultCalendarService.create({
    store: DatabaseCalendarStore.create({ db }),
  });
  const customers = CustomerDirectory.create({
    devices,
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'weibao.io/v1alpha1',
          kind: 'Customer',
          metadata: { name: 'acme' },
        },
      ],
    }),
  });
  const contracts = DefaultContractService.create({
    store: contractStore,
    coverage: coverageStore,
    calendars,
    customers,
    now: () => options.now ?? new Date('2026-11-22T04:00:00Z'),
  });
  const coverage = DefaultCoverageService.create({
    store: coverageStore,
    contracts: contractStore,
    calendars,
    devices,
    customers,
  });

  const authorization = {
    permissions: mockServices.permissions.mock({
      authorizeConditional: async questions =>
        questions.map(({ permission }) =>
          policy ? policy(permission) : { result: AuthorizeResult.ALLOW },
        ),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      // The rules of the three resources differ in nothing but their type.
      getPermissionRuleset: () => ({
        getRuleByName: () => contractRules.hasCustomer as never,
      }),
    }),
  };
  const contractAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: contractResourceRef,
  });
  const customerAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: customerResourceRef,
  });
  const deviceAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: deviceResourceRef,
  });
  const auditor = mockServices.auditor.mock();
  const audited = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audited);
  const router = createApiRouter();
  registerContractRoutes(router, {
    contracts: AuthorizedContractService.create({
      contracts,
      contractAuthorizer,
      customerAuthorizer,
    }),
    coverage: AuthorizedCoverageService.create({
      coverage,
      devices,
      guard: ContractGuard.create({
        contracts,
        authorizer: contractAuthorizer,
      }),
      customerAuthorizer,
      deviceAuthorizer,
    }),
    httpAuth: mockServices.httpAuth(),
    auditor,
  });
  const app = express().use(router).use(mockErrorHandler());
  return { app, auditor, audited, coverage, coverageStore, contractStore };
}
