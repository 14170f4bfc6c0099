import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { allow } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { ContractStore } from '../../contracts/ContractStore';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { FileRecordStore } from '../../../platform/files/FileRecordStore';
import { InspectionStore } from '../../../inspections/records/InspectionStore';
import { contract, otherContract } from './obligationRecords';

const NOON = new Date('2026-11-22T04:00:00Z');

/**
 * The API on a real database with two contracts; `clock.now` is noon in
 * Shanghai on 2026-11-22. `acme` has the file `photo`.
 */
export async function createObligationsApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: NOON };
  const policy = { decide: allow };
  const deps = createTestDeps(db, {
    config: mockServices.rootConfig({
      data: { maintenance: { path: '/service' } },
    }),
    now: () => clock.now,
  });
  await new FileRecordStore({ db }).insertFile({
    id: 'photo',
    customerRef: contract.customerRef,
    contentType: 'image/png',
    width: 1,
    height: 1,
    size: 1,
    sha256: '0'.repeat(64),
    createdAt: NOON.toISOString(),
    createdBy: 'user:default/li.na',
  });
  const contracts = new ContractStore({ db });

  /** As if nothing had been done yet. */
  async function reset(): Promise<void> {
    clock.now = NOON;
    policy.decide = allow;
    jest.clearAllMocks();
    for (const table of [
      'calendar_subscriptions',
      'obligations',
      'obligation_series',
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

  const api = createTestApi(deps, {
    policy: permission => policy.decide(permission),
  });
  return {
    ...api,
    catalog: deps.catalog,
    clock,
    contracts,
    inspections: new InspectionStore({ db }),
    logger: deps.logger,
    notifications: deps.notifications,
    policy,
    reset,
    subscriptionStore: api.services.obligations.subscriptionStore,
  };
}
