import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import {
  IndexableDocument,
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'yaml';
import { CjkSearchEngine } from './CjkSearchEngine';

jest.setTimeout(60_000);

interface Fixture {
  documents: Record<string, { type: string; title: string; text: string }>;
  queries: Array<
    SearchQuery & { finds: string[]; first?: string; shown?: boolean }
  >;
}

const fixture: Fixture = parse(
  readFileSync(join(__dirname, '..', '__fixtures__', 'queries.yaml'), 'utf8'),
);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('CjkSearchEngine on %s', id => {
  async function createEngine(
    config: Parameters<typeof mockServices.rootConfig>[0] = {},
  ) {
    const knex = await databases.init(id);
    return CjkSearchEngine.create({
      config: mockServices.rootConfig(config),
      database: mockServices.database({ knex }),
      logger: mockServices.logger.mock(),
    });
  }

  async function index(
    engine: CjkSearchEngine,
    type: string,
    documents: IndexableDocument[],
  ) {
    const { error } = await TestPipeline.fromIndexer(
      await engine.getIndexer(type),
    )
      .withDocuments(documents)
      .execute();
    expect(error).toBeUndefined();
  }

  function locations({ results }: IndexableResultSet) {
    return results.map(result => result.document.location);
  }

  function marked({ results }: IndexableResultSet, field = 'text') {
    return results.map(({ highlight }) =>
      highlight?.fields[field]
        ?.replaceAll(highlight.preTag, '[')
        .replaceAll(highlight.postTag, ']'),
    );
  }

  const documents = [
    { title: '一', text: '变频器', location: '/1' },
    { title: '二', text: '变频器', location: '/2' },
    { title: '三', text: '变频器', location: '/3' },
  ];

  describe('the queries of queries.yaml', () => {
    let engine: CjkSearchEngine;

    beforeAll(async () => {
      engine = await createEngine();
      const byType = new Map<string, IndexableDocument[]>();
      for (const [location, { type, ...document }] of Object.entries(
        fixture.documents,
      )) {
        byType.set(type, [
          ...(byType.get(type) ?? []),
          { ...document, location },
        ]);
      }
      for (const [type, typeDocuments] of byType) {
        await index(engine, type, typeDocuments);
      }
    });

    it.each(
      fixture.queries.map(query => [JSON.stringify(query), query] as const),
    )('%s', async (_, { finds, first, shown, ...query }) => {
      const resultSet = await engine.query(query);

      expect(locations(resultSet).sort()).toEqual([...finds].sort());
      expect(resultSet.numberOfResults).toBe(finds.length);
      const [best] = locations(resultSet);
      expect(best).toBe(first ?? best);
      for (const { highlight } of resultSet.results) {
        const isMarked = Object.values(highlight!.fields).some(field =>
          field.includes(highlight!.preTag),
        );
        expect(isMarked).toBe(shown ?? query.term.trim() !== '');
      }
    });

    it('survives a very long query', async () => {
      const term = '变频器过流故障E-203 '.repeat(500);

      expect(locations(await engine.query({ term }))).toEqual([]);
    });
  });

  describe('ranking', () => {
    it('puts the title before the text and exact words before scattered ones', async () => {
      const engine = await createEngine();
      const often = '电源模块告警。更换电源。模块更换。'.repeat(20);
      await index(engine, 'cases', [
        { title: '', text: `电源。${often}模块电`, location: 'scattered' },
        { title: '', text: '更换电源模块', location: 'exact text' },
        { title: '模块与更换电源', text: '', location: 'title' },
        { title: '如何更换电源模块', text: '', location: 'exact title' },
      ]);

      expect(locations(await engine.query({ term: '更换电源模块' }))).toEqual([
        'exact title',
        'title',
        'exact text',
        'scattered',
      ]);
    });

    it('does the same for English', async () => {
      const engine = await createEngine();
      await index(engine, 'cases', [
        {
          title: '',
          text: 'The supply has no power. Power the supply down. '.repeat(20),
          location: 'scattered',
        },
        { title: '', text: 'Change a power supply', location: 'exact text' },
        { title: 'Supplies without power', text: '', location: 'title' },
        { title: 'Power supplies', text: '', location: 'exact title' },
      ]);

      expect(locations(await engine.query({ term: 'power supply' }))).toEqual([
        'exact title',
        'title',
        'exact text',
        'scattered',
      ]);
    });
  });

  describe('highlighting', () => {
    it('marks words within Chinese, in the title and in the text', async () => {
      const engine = await createEngine();
      await index(engine, 'cases', [
        {
          title: '现场变频器过流',
          text: '更换变频器后，故障代码ＯＣ１消失。',
          location: '/1',
        },
      ]);

      const chinese = await engine.query({ term: '变频器' });
      expect(marked(chinese, 'title')).toEqual(['现场[变频器]过流']);
      expect(marked(chinese)).toEqual(['更换[变频器]后，故障代码ＯＣ１消失。']);

      const code = await engine.query({ term: '代码oc1' });
      expect(marked(code, 'title')).toEqual([undefined]);
      expect(marked(code)).toEqual(['更换变频器后，故障[代码ＯＣ１]消失。']);
    });

    it('shows the part of a long text that matches best, and that it is a part', async () => {
      const engine = await createEngine({
        data: { search: { pg: { highlightOptions: { maxWords: 10 } } } },
      });
      const filler = '例行巡检未见异常。'.repeat(200);
      await index(engine, 'cases', [
        {
          title: '一',
          text: `轴承${filler}水泵轴承磨损，更换轴承。${filler}`,
          location: '/1',
        },
      ]);

      expect(marked(await engine.query({ term: '轴承' }))).toEqual([
        '…见异常。水泵[轴承]磨损，更换[轴承]。例行巡检未见异常…',
      ]);
    });

    it('marks nothing when it is switched off', async () => {
      const engine = await createEngine({
        data: { search: { pg: { highlightOptions: { useHighlight: false } } } },
      });
      await index(engine, 'cases', documents);

      const { results } = await engine.query({ term: '变频器' });
      expect(results.map(result => result.highlight?.fields)).toEqual([
        {},
        {},
        {},
      ]);
    });
  });

  describe('pages', () => {
    it('leads from page to page and back', async () => {
      const engine = await createEngine();
      await index(engine, 'cases', documents);
      const query = { term: '变频器', pageLimit: 2 };

      const first = await engine.query(query);
      expect(locations(first)).toEqual(['/1', '/2']);
      expect(first.numberOfResults).toBe(3);
      expect(first.previousPageCursor).toBeUndefined();

      const second = await engine.query({
        ...query,
        pageCursor: first.nextPageCursor,
      });
      expect(locations(second)).toEqual(['/3']);
      expect(second.results[0].rank).toBe(3);
      expect(second.numberOfResults).toBe(3);
      expect(second.nextPageCursor).toBeUndefined();

      const again = await engine.query({
        ...query,
        pageCursor: second.previousPageCursor,
      });
      expect(locations(again)).toEqual(['/1', '/2']);
    });

    it('refuses a cursor that is none', async () => {
      const engine = await createEngine();

      await expect(
        engine.query({ term: '', pageCursor: 'LTE=' }),
      ).rejects.toThrow('Invalid page cursor');
    });
  });

  it('refuses a filter that is no value', async () => {
    const engine = await createEngine();

    await expect(
      engine.query({ term: '', filters: { owner: { name: 'x' } } }),
    ).rejects.toThrow('The filter "owner" cannot be compared with a field');
  });

  it('finds the name of whom a document belongs to, but not its authorization', async () => {
    const engine = await createEngine();
    const document = {
      title: 'disk',
      text: '',
      location: '/1',
      owner: 'group:default/engineers',
      authorization: { resourceRef: 'device:default/confidential' },
    };
    await index(engine, 'catalog', [document]);

    const { results } = await engine.query({ term: 'engineers' });
    expect(results[0].document).toEqual(document);
    expect(results[0].highlight?.fields).not.toHaveProperty('authorization');
    expect(locations(await engine.query({ term: 'confidential' }))).toEqual([]);
  });

  describe('indexing again', () => {
    it('replaces what changed, removes what is gone, and leaves other types alone', async () => {
      const engine = await createEngine();
      await index(engine, 'cases', documents);
      await index(engine, 'contracts', [
        { title: '变频器', text: '', location: '/1' },
      ]);

      await index(engine, 'cases', [
        documents[0],
        { ...documents[1], text: '电源' },
      ]);

      const types = ['cases'];
      expect(locations(await engine.query({ term: '变频器', types }))).toEqual([
        '/1',
      ]);
      expect(locations(await engine.query({ term: '电源', types }))).toEqual([
        '/2',
      ]);
      expect(
        locations(await engine.query({ term: '变频器', types: ['contracts'] })),
      ).toEqual(['/1']);
    });

    it('keeps the index when a source has nothing or breaks off', async () => {
      const engine = await createEngine();
      await index(engine, 'cases', documents);

      await index(engine, 'cases', []);
      expect((await engine.query({ term: '' })).numberOfResults).toBe(3);

      const broken = Readable.from(
        (function* brokenSource() {
          yield documents[0];
          throw new Error('The source broke off');
        })(),
      );
      const indexer = await engine.getIndexer('cases');
      const { error } = await TestPipeline.fromCollator(broken)
        .withIndexer(indexer)
        .execute();
      expect(error).toEqual(new Error('The source broke off'));
      expect((await engine.query({ term: '' })).numberOfResults).toBe(3);
    });

    it('is not stopped by odd documents', async () => {
      const engine = await createEngine();
      await index(engine, 'cases', [
        { title: 'nul \0', text: 'half a pair \ud83d', location: '/1' },
        { title: 'twice', text: 'first', location: '/2' },
        { title: 'twice', text: 'last', location: '/2' },
        { title: 'long word', text: 'x'.repeat(10_000), location: '/3' },
        JSON.parse('{ "title": "no text", "location": "/4" }'),
      ]);

      expect(locations(await engine.query({ term: 'half pair' }))).toEqual([
        '/1',
      ]);
      expect(locations(await engine.query({ term: 'twice' }))).toEqual(['/2']);
      expect(locations(await engine.query({ term: 'x'.repeat(200) }))).toEqual([
        '/3',
      ]);
      expect(locations(await engine.query({ term: 'no text' }))).toEqual([
        '/4',
      ]);
    });

    it('takes texts of any size', async () => {
      const engine = await createEngine();
      const words = Array.from({ length: 150_000 }, (_, i) => `word${i}x`);
      await index(engine, 'cases', [
        { title: '大全', text: `轴承 ${words.join(' ')}`, location: '/1' },
      ]);

      expect(locations(await engine.query({ term: '轴承' }))).toEqual(['/1']);
    });
  });

  it('keeps its index between starts', async () => {
    const knex = await databases.init(id);
    const options = {
      config: mockServices.rootConfig(),
      database: mockServices.database({ knex }),
      logger: mockServices.logger.mock(),
    };
    await index(await CjkSearchEngine.create(options), 'cases', documents);

    const restarted = await CjkSearchEngine.create(options);
    expect(locations(await restarted.query({ term: '变频器' }))).toHaveLength(
      3,
    );
  });

  it('lets a translator rewrite queries', async () => {
    const engine = await createEngine();
    await index(engine, 'cases', documents);
    engine.setTranslator(query => ({
      ...query,
      term: query.term.replace('VFD', '变频器'),
    }));

    expect(locations(await engine.query({ term: 'VFD' }))).toHaveLength(3);
  });
});
