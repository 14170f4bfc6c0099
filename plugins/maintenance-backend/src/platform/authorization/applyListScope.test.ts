import { TestDatabases } from '@backstage/backend-test-utils';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { MaintenanceFilter } from '@weibao/backstage-plugin-maintenance-node';
import fc from 'fast-check';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../database/migrate';
import {
  applyListScope,
  CUSTOMER_PARTIES_TABLE,
  ScopeColumns,
} from './applyListScope';
import { withParties } from './CustomerParties';
import { isInScope } from './isInScope';
import { ListScope } from './ResourceAuthorizer';

type Criteria = PermissionCriteria<MaintenanceFilter>;

const acme: Criteria = { field: 'customerRef', values: ['acme'] };
const other: Criteria = { field: 'customerRef', values: ['other'] };
const mine: Criteria = { field: 'assigneeRef', values: ['li.na'] };
const served: Criteria = { field: 'customerOwnerRef', values: ['east'] };
const visited: Criteria = { field: 'customerContactRef', values: ['bob'] };

/** Of `third` nobody knows who its people are; of the others, of one kind each. */
const PARTIES = new Map([
  ['acme', { ownerRef: 'east', contactRefs: ['ann', 'bob'] }],
  ['other', { ownerRef: 'west', contactRefs: [] }],
  ['unserved', { contactRefs: ['bob'] }],
]);

const RECORDS = [
  { id: 1, customerRef: 'acme', assigneeRef: 'li.na' },
  { id: 2, customerRef: 'acme', assigneeRef: 'chen.wei' },
  { id: 3, customerRef: 'other', assigneeRef: 'li.na' },
  { id: 4, customerRef: 'third', assigneeRef: 'chen.wei' },
  { id: 5, customerRef: 'third', assigneeRef: undefined },
  { id: 6, customerRef: 'unserved', assigneeRef: undefined },
];

const FOLLOWED: [string, ListScope, number[]][] = [
  ['everything', 'all', [1, 2, 3, 4, 5, 6]],
  ['customers', acme, [1, 2]],
  ['alternatives', { anyOf: [acme, other] }, [1, 2, 3]],
  ['several at once', { allOf: [acme, mine] }, [1]],
  ['the service team', served, [1, 2]],
  ['contacts', visited, [1, 2, 6]],
  ['not', { not: acme }, [3, 4, 5, 6]],
  ['not within others', { allOf: [mine, { not: { anyOf: [acme] } }] }, [3]],
  ['not not', { not: { not: acme } }, [1, 2]],
  ['not of nobody’s', { not: mine }, [2, 4]],
  ['not of customers whom nobody serves', { not: served }, [3]],
  ['not of customers without contacts', { not: visited }, []],
  [
    'not of a known no and an unknown',
    { not: { allOf: [acme, mine] } },
    [2, 3, 4, 5, 6],
  ],
  ['no alternatives', { anyOf: [] } as never, []],
  ['no conditions', { allOf: [] } as never, [1, 2, 3, 4, 5, 6]],
];

/** Whatever a policy may say of the fields, with values that occur and others. */
const filters = fc.record<MaintenanceFilter>({
  field: fc.constantFrom(
    'customerRef',
    'customerOwnerRef',
    'customerContactRef',
    'assigneeRef',
  ),
  values: fc.array(
    fc.constantFrom('acme', 'third', 'east', 'west', 'ann', 'bob', 'li.na'),
    { maxLength: 3 },
  ),
});

const { criteria } = fc.letrec<{ criteria: Criteria }>(tie => ({
  criteria: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    filters,
    fc.record({ not: tie('criteria') }),
    fc.record({ anyOf: some(tie('criteria')) }),
    fc.record({ allOf: some(tie('criteria')) }),
  ),
}));

function some(
  each: fc.Arbitrary<Criteria>,
): fc.Arbitrary<[Criteria, ...Criteria[]]> {
  return fc.array(each, { maxLength: 3 }) as never;
}

describe('isInScope', () => {
  const visible = (scope: ListScope | undefined) =>
    RECORDS.filter(record =>
      isInScope(scope, withParties(record, PARTIES)),
    ).map(({ id }) => id);

  it.each(FOLLOWED)('follows %s', (_, scope, ids) => {
    expect(visible(scope)).toEqual(ids);
  });

  it('lets nothing through where there is no scope', () => {
    expect(visible(undefined)).toEqual([]);
  });
});

describe('applyListScope', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await knex.schema.createTable('records', table => {
        table.integer('id');
        table.string('customer_ref');
        table.string('assignee_ref');
      });
      await knex('records').insert(
        RECORDS.map(({ id, customerRef, assigneeRef }) => ({
          id,
          customer_ref: customerRef,
          assignee_ref: assigneeRef ?? null,
        })),
      );
      await knex(CUSTOMER_PARTIES_TABLE).insert(
        [
          ['acme', 'owner', 'east'],
          ['acme', 'contact', 'ann'],
          ['acme', 'contact', 'bob'],
          ['other', 'owner', 'west'],
          ['unserved', 'contact', 'bob'],
        ].map(([customer_ref, role, party_ref]) => ({
          customer_ref,
          role,
          party_ref,
        })),
      );
    }, 60_000);

    async function visible(
      scope: ListScope,
      columns: ScopeColumns = {
        customerRef: 'records.customer_ref',
        assigneeRef: 'assignee_ref',
      },
    ): Promise<number[]> {
      const query = knex('records').orderBy('id');
      applyListScope(query, scope, columns);
      return (await query.select('id')).map(row => row.id);
    }

    it.each(FOLLOWED)('follows %s', async (_, scope, ids) => {
      expect(await visible(scope)).toEqual(ids);
    });

    it('hides everything behind a field the table does not have', async () => {
      const columns = { customerRef: 'customer_ref' };
      expect(await visible(mine, columns)).toEqual([]);
      expect(await visible({ not: mine }, columns)).toEqual([]);
      expect(await visible({ anyOf: [acme, { not: mine }] }, columns)).toEqual([
        1, 2,
      ]);
    });

    it('decides on lists as on single records', async () => {
      await fc.assert(
        fc.asyncProperty(criteria, async scope => {
          expect(await visible(scope)).toEqual(
            RECORDS.filter(record =>
              isInScope(scope, withParties(record, PARTIES)),
            ).map(({ id }) => id),
          );
        }),
        { numRuns: 300 },
      );
    }, 60_000);
  });
});
