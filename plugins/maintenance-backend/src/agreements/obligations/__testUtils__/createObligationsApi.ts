import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestFoundations } from '../../../__testUtils__/createTestFoundations';
import { allow } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { DatabaseContractStore } from '../../contracts/DatabaseContractStore';
import { createObligationServices } from '../../../createObligationServices';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { StoredFiles } from '../../../platform/files/StoredFiles';
import { DatabaseInspectionStore } from '../../../inspections/records/DatabaseInspectionStore';
import { createServices } from '../../../services';
import { contract, otherContract } from './obligationRecords';

const NOON = new Date('2026-11-22T04:00:00Z');

/** There is one file. */
const files: StoredFiles = {
  requireFilesOf: async (_customerRef, ids) => {
    const unknown = ids.find(id => id !== 'photo');
    if (unknown) throw new InputError(`There is no file "${unknown}"`);
    return [];
  },
};

/**
 * The API on a real database with two contracts; `clock.now` is noon in
 * Shanghai on 2026-11-22. `acme` has the file `photo`.
 */
export async function createObligationsApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: NOON };
  const policy = { decide: allow };
  const foundations = createTestFoundations(db, { now: () => clock.now });
  const neighbours = createServices(foundations);
  const services = {
    ...neighbours,
    ...createObligationServices(foundations, { ...neighbours, files }),
  };
  const contracts = DatabaseContractStore.create({ db });

  /** As if nothing had been done yet. */
  async function reset(): Promise<void> {
    clock.now = NOON;
    policy.decide = allow;
    jest.clearAllMocks();
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
    ...createTestApi(foundations, {
      policy: permission => policy.decide(permission),
      services,
    }),
    clock,
    contracts,
    inspections: DatabaseInspectionStore.create({ db }),
    logger: foundations.logger,
    notifications: foundations.notifications,
    policy,
    reset,
    subscriptionStore: services.subscriptionStore,
  };
}
