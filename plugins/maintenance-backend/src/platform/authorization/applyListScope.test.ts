import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyListScope, ScopeColumns } from './applyListScope';
import { isInScope } from './isInScope';
import { ListScope } from './ResourceAuthorizer';

const acme = { field: 'customerRef' as const, values: ['acme'] };
const other = { field: 'customerRef' as const, values: ['other'] };
const mine = { field: 'assigneeRef' as const, values: ['li.na'] };

const RECORDS = [
  { id: 1, customerRef: 'acme', assigneeRef: 'li.na' },
  { id: 2, customerRef: 'acme', assigneeRef: 'chen.wei' },
  { id: 3, customerRef: 'other', assigneeRef: 'li.na' },
  { id: 4, customerRef: 'third', assigneeRef: 'chen.wei' },
];

describe('isInScope', () => {
  const visible = (scope: ListScope | undefined) =>
    RECORDS.filter(record => isInScope(scope, record)).map(({ id }) => id);

  it('decides on a record as lists do', () => {
    expect(visible(undefined)).toEqual([]);
    expect(visible('all')).toEqual([1, 2, 3, 4]);
    expect(visible(acme)).toEqual([1, 2]);
    expect(visible({ anyOf: [acme, other] })).toEqual([1, 2, 3]);
    expect(visible({ allOf: [acme, mine] })).toEqual([1]);
    expect(visible({ not: acme })).toEqual([3, 4]);
    expect(visible({ allOf: [mine, { not: { anyOf: [acme] } }] })).toEqual([3]);
    expect(isInScope(mine, { customerRef: 'acme' })).toBe(false);
  });
});

describe('applyListScope', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  async function records(id: Parameters<typeof databases.init>[0]) {
    const knex = await databases.init(id);
    await knex.schema.createTable('records', table => {
      table.integer('id');
      table.string('customer_ref');
      table.string('assignee_ref');
    });
    await knex('records').insert(
      RECORDS.map(({ id: key, customerRef, assigneeRef }) => ({
        id: key,
        customer_ref: customerRef,
        assignee_ref: assigneeRef,
      })),
    );
    return knex;
  }

  async function visible(
    knex: Knex,
    scope: ListScope,
    columns: ScopeColumns = {
      customerRef: 'customer_ref',
      assigneeRef: 'assignee_ref',
    },
  ) {
    const query = knex('records').orderBy('id');
    applyListScope(query, scope, columns);
    return (await query.select('id')).map(row => row.id);
  }

  it.each(databases.eachSupportedId())('narrows lists on %p', async id => {
    const knex = await records(id);
    expect(await visible(knex, 'all')).toEqual([1, 2, 3, 4]);
    expect(await visible(knex, acme)).toEqual([1, 2]);
    expect(await visible(knex, { anyOf: [acme, other] })).toEqual([1, 2, 3]);
    expect(await visible(knex, { allOf: [acme, mine] })).toEqual([1]);
    expect(await visible(knex, { not: acme })).toEqual([3, 4]);
    expect(
      await visible(knex, { allOf: [mine, { not: { anyOf: [acme] } }] }),
    ).toEqual([3]);
  });

  it.each(databases.eachSupportedId())(
    'hides everything behind a field the table does not have on %p',
    async id => {
      const knex = await records(id);
      const columns = { customerRef: 'customer_ref' };
      expect(await visible(knex, mine, columns)).toEqual([]);
    },
  );
});
