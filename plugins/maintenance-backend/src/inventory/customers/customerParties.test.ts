import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { aContract } from '../../agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from '../../agreements/contracts/ContractStore';
import {
  only,
  Policy,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { CUSTOMER_PARTIES_TABLE } from '../../platform/authorization/applyListScope';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

jest.setTimeout(60_000);

const MIGRATION = '20261201080000_customer_parties.js';

function customer(name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind: 'Customer',
    metadata: { name },
    spec,
  };
}

function contactsOf(customerRef: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, annotations: { 'weibao.io/customer': customerRef } },
    spec: { type: 'customer-contacts', children: [] },
  };
}

const ACME = customer('acme', {
  owner: 'Group:Default/East',
  contacts: [
    { name: 'He Zhiqiang', ref: 'user:he' },
    { name: 'Nobody who signs in' },
    'group:default/acme-it',
    'no:such:ref',
  ],
});
const OTHER = customer('other', { owner: 'west' });
const UNSERVED = customer('unserved', { industry: 'bank' });

const servedByEast = only('IS_SERVED_BY', {
  refs: ['user:default/li.na', 'group:default/EAST'],
});

describe('the people of customers', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const contracts = new ContractStore({ db });
      for (const name of ['acme', 'other', 'unserved', 'unknown']) {
        const customerRef = `customer:default/${name}`;
        await contracts.insertContract(aContract(name, { customerRef }), []);
      }
    });

    beforeEach(async () => {
      await db(CUSTOMER_PARTIES_TABLE).delete();
    });

    /** One of the instances of the backend. */
    function startInstance(entities: Entity[], policy?: Policy) {
      const catalog = catalogServiceMock({ entities });
      const deps = createTestDeps(db, { catalog });
      const { http, services } = createTestApi(deps, { policy });
      return {
        parties: services.customers.parties,
        sync: () => services.customers.partySync.run(),
        async lists() {
          const { body } = await http.get('/contracts');
          return body.items.map((item: { id: string }) => item.id);
        },
        async shows(...ids: string[]) {
          const shown = [];
          for (const id of ids) {
            const { status } = await http.get(`/contracts/${id}`);
            if (status === 200) shown.push(id);
          }
          return shown;
        },
      };
    }

    const ALL = ['acme', 'other', 'unserved', 'unknown'];

    it('are those that the customer names, and groups that name it', async () => {
      const { parties, sync } = startInstance([
        ACME,
        OTHER,
        UNSERVED,
        contactsOf('acme', 'acme-contacts'),
        contactsOf('customer:default/gone', 'contacts-of-gone'),
        { ...ACME, apiVersion: 'elsewhere.io/v1', metadata: { name: 'not' } },
      ]);
      await sync();
      expect(await parties.getParties()).toEqual(
        new Map([
          [
            'customer:default/acme',
            {
              ownerRef: 'group:default/east',
              contactRefs: [
                'group:default/acme-contacts',
                'group:default/acme-it',
                'user:default/he',
              ],
            },
          ],
          [
            'customer:default/other',
            { ownerRef: 'group:default/west', contactRefs: [] },
          ],
        ]),
      );
    });

    it('decide on lists and on single records', async () => {
      const served = startInstance([ACME, OTHER, UNSERVED], servedByEast);
      await served.sync();
      expect(await served.lists()).toEqual(['acme']);
      expect(await served.shows(...ALL)).toEqual(['acme']);

      const refs = ['group:default/acme-it'];
      const contact = startInstance([], only('HAS_CONTACT', { refs }));
      expect(await contact.lists()).toEqual(['acme']);
      expect(await contact.shows(...ALL)).toEqual(['acme']);
    });

    it('let nobody see the customers of whom the catalog knows nothing', async () => {
      const api = startInstance([ACME, OTHER, UNSERVED], permission => {
        const decision = servedByEast(permission);
        return 'conditions' in decision
          ? { ...decision, conditions: { not: decision.conditions } }
          : decision;
      });
      expect(await api.lists()).toEqual([]);
      await api.sync();
      expect(await api.lists()).toEqual(['other']);
      expect(await api.shows(...ALL)).toEqual(['other']);
    });

    it('follow the catalog', async () => {
      const before = startInstance([ACME, OTHER], servedByEast);
      await before.sync();
      expect(await before.shows(...ALL)).toEqual(['acme']);

      const after = startInstance(
        [
          customer('other', { owner: 'east' }),
          customer('acme', { owner: 'x' }),
        ],
        servedByEast,
      );
      await after.sync();
      expect(await after.lists()).toEqual(['other']);
      expect(await after.shows(...ALL)).toEqual(['other']);
    });

    it('are read again after ten seconds, whoever learnt of a change', async () => {
      const sleeper = startInstance([ACME], servedByEast);
      await sleeper.sync();
      expect(await sleeper.shows(...ALL)).toEqual(['acme']);
      await startInstance([OTHER]).sync();
      const now = jest
        .spyOn(performance, 'now')
        .mockReturnValue(performance.now() + 10_001);
      try {
        expect(await sleeper.shows(...ALL)).toEqual([]);
      } finally {
        now.mockRestore();
      }
    });

    it('stay where the catalog cannot be read to its end', async () => {
      const { lists, sync } = startInstance([ACME], servedByEast);
      await sync();
      const catalog = catalogServiceMock({ entities: [] });
      jest.spyOn(catalog, 'streamEntities').mockImplementation(
        // eslint-disable-next-line func-names
        async function* () {
          yield [OTHER];
          throw new Error('The catalog is out of order');
        },
      );
      const { services } = createTestApi(createTestDeps(db, { catalog }));
      await expect(services.customers.partySync.run()).rejects.toThrow(
        'out of order',
      );
      expect(await lists()).toEqual(['acme']);
    });

    it('are written by two instances at once, and only where they changed', async () => {
      const many = Array.from({ length: 450 }, (_, i) =>
        customer(`customer-${i}`, { owner: 'east', contacts: ['a', 'b'] }),
      );
      const [one, two] = [startInstance(many), startInstance(many)];
      await Promise.all([one.sync(), two.sync()]);
      const written = await db(CUSTOMER_PARTIES_TABLE).count({ rows: '*' });
      expect(Number(written[0].rows)).toBe(3 * 450);

      const statements: string[] = [];
      db.on('query', ({ sql }) => statements.push(sql));
      await one.sync();
      db.removeAllListeners('query');
      expect(statements.filter(sql => /insert|delete/i.test(sql))).toEqual([]);
    });

    it('have a table that goes down and up again', async () => {
      const directory = MIGRATIONS_DIRECTORY;
      await db.migrate.down({ directory, name: MIGRATION });
      expect(await db.schema.hasTable(CUSTOMER_PARTIES_TABLE)).toBe(false);
      await db.migrate.latest({ directory });
      expect(await db(CUSTOMER_PARTIES_TABLE)).toEqual([]);
    });
  });
});
