import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  contractResourceRef,
  contractRules,
  deviceResourceRef,
  findingResourceRef,
  incidentResourceRef,
  inspectionResourceRef,
  ledgerResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import { ResourceAuthorizer } from '../../authorization';
import { DatabaseCoverageHistory } from '../../contracts/DatabaseCoverageHistory';
import { DatabaseFindingHistory } from '../../findings/DatabaseFindingHistory';
import { DatabaseAmendmentHistory } from '../../firstInspections';
import { FakeDeviceDirectory } from '../../incidents/__testUtils__/createTestIncidentService';
import { DatabaseIncidentHistory } from '../../incidents/DatabaseIncidentHistory';
import { DatabaseInspectionHistory } from '../../inspections/DatabaseInspectionHistory';
import { DatabaseLedgerHistory } from '../../ledgers/DatabaseLedgerHistory';
import { createApiRouter } from '../../schema/createApiRouter';
import {
  AuthorizedHistoryService,
  DefaultHistoryService,
  registerHistoryRoutes,
} from '..';

/** The history of devices over HTTP, with the sources there are. */
export function createHistoryApi(
  db: Knex,
  options: {
    now: () => Date;
    policy: (permission: Permission) => PolicyDecision;
  },
) {
  const authorization = {
    permissions: mockServices.permissions.mock({
      authorizeConditional: async questions =>
        questions.map(({ permission }) => options.policy(permission)),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      // The rules of the resources differ in nothing but their type.
      getPermissionRuleset: () => ({
        getRuleByName: () => contractRules.hasCustomer as never,
      }),
    }),
  };
  const router = createApiRouter();
  registerHistoryRoutes(router, {
    history: AuthorizedHistoryService.create({
      history: DefaultHistoryService.create({
        sources: {
          amendment: DatabaseAmendmentHistory.create({ db }),
          coverage: DatabaseCoverageHistory.create({ db, now: options.now }),
          finding: DatabaseFindingHistory.create({ db }),
          incident: DatabaseIncidentHistory.create({ db }),
          inspection: DatabaseInspectionHistory.create({ db }),
          ledger: DatabaseLedgerHistory.create({ db }),
        },
      }),
      devices: new FakeDeviceDirectory(),
      contractAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: contractResourceRef,
      }),
      deviceAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: deviceResourceRef,
      }),
      findingAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: findingResourceRef,
      }),
      incidentAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: incidentResourceRef,
      }),
      inspectionAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: inspectionResourceRef,
      }),
      ledgerAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: ledgerResourceRef,
      }),
    }),
    httpAuth: mockServices.httpAuth(),
  });
  return express().use(router).use(mockErrorHandler());
}

export function allow(_permission: Permission): PolicyDecision {
  return { result: AuthorizeResult.ALLOW };
}
