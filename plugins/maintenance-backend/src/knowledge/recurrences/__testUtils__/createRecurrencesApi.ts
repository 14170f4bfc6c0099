import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { allow } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { InMemoryKnowledgeBase } from '../../cases/__testUtils__/InMemoryKnowledgeBase';
import {
  aContract,
  customerRow,
} from '../../../agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from '../../../agreements/contracts/ContractStore';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { FindingStore } from '../../../inspections/findings/FindingStore';
import { KnowledgeBaseFile } from '../../knowledgeBase/KnowledgeBase';
import { CUSTOMERS, DEVICES, SITES } from './faultyDevices';
import { NOW, tellIncident, Told } from './tellIncident';

const PEOPLE = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'chen.wei' },
    spec: { profile: { displayName: '陈伟' } },
  },
];

/**
 * The API on a real database, with devices that fail; one contract covers
 * those of `acme`. It is {@link NOW}.
 */
export async function createRecurrencesApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: NOW };
  const policy = { decide: allow };
  const knowledgeBase = new InMemoryKnowledgeBase();
  const deps = createTestDeps(db, {
    catalog: catalogServiceMock({ entities: PEOPLE }),
    knowledgeBase,
    now: () => clock.now,
  });
  const { services, ...server } = createTestApi(deps, {
    policy: permission => policy.decide(permission),
  });
  const { indexer: caseIndexer } = services.cases;
  const { register } = services.devices;
  await register.rememberFromCatalog({
    customers: CUSTOMERS,
    sites: SITES,
    devices: Object.values(DEVICES),
  });
  const contract = aContract('WB-2026-001');
  await new ContractStore({ db }).insertContract(contract, [
    { ...customerRow(contract.id), searchText: '' },
  ]);
  const published = new Set<string>();
  const tell = (told: Told) => tellIncident(services, told);

  return {
    ...server,
    /** Asks as somebody else than the mock user. */
    as: (call: request.Test, userRef: string) =>
      call.set('authorization', mockCredentials.user.header(userRef)),
    clock,
    findingStore: new FindingStore({ db }),
    policy,
    tell,
    /** The same incident several times. */
    repeat: async (daysAgo: readonly number[], told: Omit<Told, 'daysAgo'>) => {
      const ids: string[] = [];
      for (const days of daysAgo)
        ids.push(await tell({ ...told, daysAgo: days }));
      return ids;
    },
    publish: async (...files: KnowledgeBaseFile[]) => {
      knowledgeBase.put(...files);
      files.forEach(({ path }) => published.add(path));
      await caseIndexer.index();
    },
    /** As if nothing had happened yet. */
    reset: async () => {
      clock.now = NOW;
      policy.decide = allow;
      for (const table of [
        'incident_events',
        'incidents',
        'case_drafts',
        'finding_checks',
        'findings',
      ]) {
        await db(table).delete();
      }
      published.forEach(path => knowledgeBase.remove(path));
      published.clear();
      await caseIndexer.index();
    },
  };
}
