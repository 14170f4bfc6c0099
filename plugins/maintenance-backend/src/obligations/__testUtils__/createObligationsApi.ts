import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  contractResourceRef,
  contractRules,
  customerResourceRef,
  inspectionResourceRef,
  obligationResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import { ResourceAuthorizer } from '../../authorization';
import { aContract } from '../../contracts/__testUtils__/contractRecords';
import { DatabaseContractEnds } from '../../contracts/DatabaseContractEnds';
import { DatabaseContractStore } from '../../contracts/DatabaseContractStore';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { DatabaseCustomerTitles } from '../../devices/DatabaseCustomerTitles';
import { DatabaseInspectionStore } from '../../inspections';
import { DatabasePlannedInspections } from '../../inspections/DatabasePlannedInspections';
import { InspectionRecord } from '../../inspections/InspectionRecord';
import { createApiRouter } from '../../schema/createApiRouter';
import {
  AuthorizedCalendarSubscriptionService,
  AuthorizedObligationService,
  DatabaseCalendarSubscriptionStore,
  DatabaseObligationStore,
  DefaultCalendarSubscriptionService,
  DefaultObligationService,
  ObligationDescriber,
  registerObligationRoutes,
  TaskNotifier,
  VisibilityReader,
} from '..';

/** A UUID that sorts by its number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The contract of `acme`; it ends on the last day of 2026. */
export const contract = aContract('WB-2026-001', {
  id: uuid(900),
  serviceManagerRef: 'user:default/wang.fang',
});

/** The contract of another customer. */
export const otherContract = aContract('WB-2026-002', {
  id: uuid(901),
  customerRef: 'customer:default/other',
});

/** A planned inspection of {@link contract}. */
export function anInspection(
  number: number,
  dueOn: string,
  facts: Partial<InspectionRecord> = {},
): InspectionRecord {
  return {
    id: uuid(number),
    version: 1,
    kind: 'regular',
    phase: 'planned',
    title: `Inspection ${number}`,
    contractId: contract.id,
    customerRef: contract.customerRef,
    calendarId: contract.calendarId,
    dueOn,
    arranged: false,
    checklists: [],
    progress: { devices: 1, devicesDone: 0, required: 0, answered: 0 },
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'user:default/li.na',
    ...facts,
  };
}

/** Lets a permission through for the records of `acme` alone. */
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

const NOON = new Date('2026-11-22T04:00:00Z');

const allow = (_permission: Permission): PolicyDecision => ({
  result: AuthorizeResult.ALLOW,
});

/**
 * The obligations API on a real database with two contracts; `clock.now` is
 * noon in Shanghai on 2026-11-22. `acme` has the file `photo`.
 */
export async function createObligationsApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: NOON };
  const now = () => clock.now;
  const policy = { decide: allow };
  const contracts = DatabaseContractStore.create({ db });
  const inspections = DatabaseInspectionStore.create({ db });

  const authorization = {
    permissions: mockServices.permissions.mock({
      authorizeConditional: async questions =>
        questions.map(({ permission }) => policy.decide(permission)),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      // The rules of the resources differ in nothing but their type.
      getPermissionRuleset: () => ({
        getRuleByName: () => contractRules.hasCustomer as never,
      }),
    }),
  };
  const authorizers = {
    customerAuthorizer: ResourceAuthorizer.create({
      ...authorization,
      resourceRef: customerResourceRef,
    }),
    contractAuthorizer: ResourceAuthorizer.create({
      ...authorization,
      resourceRef: contractResourceRef,
    }),
    inspectionAuthorizer: ResourceAuthorizer.create({
      ...authorization,
      resourceRef: inspectionResourceRef,
    }),
    obligationAuthorizer: ResourceAuthorizer.create({
      ...authorization,
      resourceRef: obligationResourceRef,
    }),
  };

  const notifications = { send: jest.fn() };
  const logger = mockServices.logger.mock();
  const obligations = DefaultObligationService.create({
    store: DatabaseObligationStore.create({ db }),
    inspections: DatabasePlannedInspections.create({ db }),
    contractEnds: DatabaseContractEnds.create({ db }),
    contracts,
    describer: ObligationDescriber.create({
      contracts,
      customers: DatabaseCustomerTitles.create({ db }),
    }),
    files: {
      requireFilesOf: async (_customerRef, ids) => {
        const unknown = ids.find(id => id !== 'photo');
        if (unknown) throw new InputError(`There is no file "${unknown}"`);
        return [];
      },
    },
    notifier: TaskNotifier.create({ notifications, logger }),
    now,
  });
  const subscriptionStore = DatabaseCalendarSubscriptionStore.create({ db });
  const visibility = VisibilityReader.create({
    ...authorizers,
    subscriptions: subscriptionStore,
    auth: mockServices.auth(),
    now,
  });
  const auditor = mockServices.auditor.mock();
  const audited = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audited);
  const router = createApiRouter();
  registerObligationRoutes(router, {
    obligations: AuthorizedObligationService.create({
      ...authorizers,
      obligations,
      contracts,
      visibility,
    }),
    subscriptions: AuthorizedCalendarSubscriptionService.create({
      subscriptions: DefaultCalendarSubscriptionService.create({
        store: subscriptionStore,
        obligations,
        discovery: mockServices.discovery(),
        now,
      }),
      visibility,
    }),
    httpAuth: mockServices.httpAuth(),
    auditor,
  });
  /** As if nothing had been done yet. */
  async function reset(): Promise<void> {
    clock.now = NOON;
    policy.decide = allow;
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue(audited);
    for (const table of [
      'calendar_subscriptions',
      'obligations',
      'inspections',
      'customers',
      'contracts',
    ]) {
      await db(table).delete();
    }
    await contracts.insertContract(contract, []);
    await contracts.insertContract(otherContract, []);
  }
  await reset();

  return {
    app: express().use(router).use(mockErrorHandler()),
    auditor,
    audited,
    clock,
    contracts,
    inspections,
    logger,
    notifications,
    policy,
    reset,
    subscriptionStore,
  };
}
