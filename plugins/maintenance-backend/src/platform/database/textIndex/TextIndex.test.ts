import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTextIndex } from './createTextIndex';
import { TextIndex } from './TextIndex';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

async function createTable(knex: Knex): Promise<TextIndex> {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.createTable('things', table => {
    table.increments('id');
    if (isPostgres) table.specificType('search', 'tsvector');
    else table.text('search');
  });
  if (!isPostgres) {
    await knex.raw(
      `create virtual table things_search using fts5(search, content = 'things',
         content_rowid = 'id', tokenize = 'ascii', detail = none)`,
    );
    await knex.raw(
      `create trigger things_search_insert after insert on things begin
         insert into things_search (rowid, search) values (new.id, new.search);
       end`,
    );
  }
  return createTextIndex(knex, 'things');
}

describe.each(databases.eachSupportedId())('TextIndex on %p', databaseId => {
  let knex: Knex;
  let index: TextIndex;

  const add = (...texts: string[]) =>
    knex('things').insert(
      texts.map(text => ({ search: index.columnValue([text]) })),
    );
  const find = async (query: string): Promise<number[]> => {
    const terms = index.terms(query);
    if (terms.length === 0) return [];
    const rows: { id: number }[] = await knex('things')
      .modify(builder => terms.forEach(term => builder.where(term.isInRow)))
      .orderBy('id');
    const indexed = await knex('things')
      .modify(builder => terms.forEach(term => term.byIndex(builder)))
      .orderBy('id');
    expect(indexed).toEqual(rows);
    return rows.map(row => row.id);
  };

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    index = await createTable(knex);
    await add('控制柜变频器报OC1过流', 'Disk 2102312CJN10 故障', "O'Neil 水泵");
  });

  it('finds Chinese inside runs, codes glued to it, and beginnings of serial numbers', async () => {
    expect(await find('变频器')).toEqual([1]);
    expect(await find('过流')).toEqual([1]);
    expect(await find('oc1')).toEqual([1]);
    expect(await find('2102312')).toEqual([2]);
    expect(await find('泵')).toEqual([3]);
  });

  it('asks for all words', async () => {
    expect(await find('故障 disk')).toEqual([2]);
    expect(await find('故障 变频器')).toEqual([]);
  });

  it('takes quotes and operators for what they are: no words', async () => {
    expect(await find("o'neil")).toEqual([3]);
    expect(await find('disk" OR "水泵')).toEqual([]);
    expect(await find("disk' | '水泵")).toEqual([]);
    expect(await find('!*&|:')).toEqual([]);
  });

  it('tells words from beginnings of words', async () => {
    await add('风扇 E203', '风扇 E2035 f');
    expect(await find('风扇 e203')).toEqual([4, 5]);
    expect(await find('风扇 e2035')).toEqual([5]);
    expect(await find('f')).toEqual([5]);
    expect(await find('扇')).toEqual([4, 5]);
  });

  it('takes the word null for a word', async () => {
    await add('Null pointer', 'null');
    expect(await find('null')).toEqual([6, 7]);
    expect(await find('null pointer')).toEqual([6]);
  });
});
