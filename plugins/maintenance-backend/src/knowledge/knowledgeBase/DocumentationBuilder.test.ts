import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import { Knex } from 'knex';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { DocumentationBuilder } from './DocumentationBuilder';
import { TechDocsSite } from './TechDocsSite';

const ENTITY_REF = 'component:default/knowledge-base';

/** TechDocs as its router answers, on a real port. */
describe('DocumentationBuilder', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const techDocs = {
    events: [] as Array<[event: string, data: unknown]>,
    onSync: () => {},
    isDown: false,
    syncs: 0,
  };
  let server: Server;
  let site: TechDocsSite;

  beforeAll(async () => {
    const app = express();
    app.use((request, response, next) => {
      const isKnown = request.headers.authorization?.startsWith('Bearer ');
      if (techDocs.isDown || !isKnown) response.status(503).end();
      else next();
    });
    app.get('/sync/default/component/knowledge-base', (_, response) => {
      techDocs.syncs += 1;
      techDocs.onSync();
      response.type('text/event-stream');
      for (const [event, data] of techDocs.events) {
        response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      }
      response.end();
    });
    server = createServer(app);
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as AddressInfo;
    site = new TechDocsSite({
      entityRef: ENTITY_REF,
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
  });
  afterAll(() => {
    server.close();
  });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    const index = { revision: undefined as string | undefined };
    const clock = { now: new Date('2026-11-23T04:00:00Z') };
    const logger = mockServices.logger.mock();
    let db: Knex;
    let builder: DocumentationBuilder;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    });

    function createBuilder(withSite = true) {
      return new DocumentationBuilder({
        db,
        entityRef: ENTITY_REF,
        site: withSite ? site : undefined,
        revision: async () => index.revision,
        logger,
        now: () => clock.now,
      });
    }

    async function syncsOf(action: () => Promise<unknown>): Promise<number> {
      techDocs.syncs = 0;
      await action();
      return techDocs.syncs;
    }

    beforeEach(() => {
      jest.clearAllMocks();
      index.revision = 'one';
      techDocs.onSync = () => {};
      techDocs.isDown = false;
      techDocs.events = [
        ['log', 'Step 1 of 3'],
        ['finish', { updated: true }],
      ];
      builder = createBuilder();
    });

    it('builds a revision once', async () => {
      expect(await syncsOf(() => builder.build())).toBe(1);
      expect(await syncsOf(() => builder.build())).toBe(0);
      index.revision = 'two';
      expect(
        await syncsOf(async () => {
          await Promise.all([builder.build(), builder.build()]);
        }),
      ).toBe(1);
    });

    it('has nothing to build before the cases have been read', async () => {
      index.revision = undefined;
      expect(await syncsOf(() => builder.build())).toBe(0);
    });

    it('leaves it to whatever builds the documentation elsewhere', async () => {
      builder = createBuilder(false);
      expect(await syncsOf(() => builder.build())).toBe(0);
    });

    it('tries again as long as TechDocs looks for nothing new', async () => {
      index.revision = 'three';
      techDocs.events = [['finish', { updated: false }]];
      expect(await syncsOf(() => builder.build())).toBe(1);
      expect(await syncsOf(() => builder.build())).toBe(1);
      techDocs.events = [['finish', { updated: true }]];
      expect(await syncsOf(() => builder.build())).toBe(1);
      expect(await syncsOf(() => builder.build())).toBe(0);
    });

    it('knows after a minute that TechDocs has looked and found nothing new', async () => {
      index.revision = 'four';
      techDocs.events = [['finish', { updated: false }]];
      expect(await builder.build()).toBe(false);
      clock.now = new Date(clock.now.getTime() + 61_000);
      expect(await builder.build()).toBe(true);
      expect(await syncsOf(() => builder.build())).toBe(0);
    });

    it('builds in the background as soon as TechDocs looks again', async () => {
      index.revision = 'requested';
      techDocs.events = [['finish', { updated: false }]];
      techDocs.syncs = 0;
      builder.request();
      builder.request();
      const built = new Promise<void>(resolve => {
        techDocs.onSync = () => {
          if (techDocs.syncs === 2)
            techDocs.events = [['finish', { updated: true }]];
          if (techDocs.syncs === 2) resolve();
        };
      });
      await built;
      expect(await builder.build()).toBe(true);
      expect(techDocs.syncs).toBe(2);
    });

    const pass = (milliseconds: number) => {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    };

    it('tells once why it waits, and gives up after an hour', async () => {
      index.revision = 'five';
      techDocs.events = [
        ['log', 'Step 1 of 3'],
        ['error', 'docs/index.md: no such file'],
      ];
      await builder.build();
      pass(10_000);
      await builder.build();
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('docs/index.md: no such file'),
      );
      clock.now = new Date(clock.now.getTime() + 61 * 60_000);
      expect(await syncsOf(() => builder.build())).toBe(0);
      index.revision = 'six';
      expect(await syncsOf(() => builder.build())).toBe(1);
    });

    it('asks less and less often where Docker is missing, and names a way without', async () => {
      index.revision = 'no-docker';
      let folder = 0;
      techDocs.onSync = () => {
        folder += 1;
        techDocs.events = [
          ['error', `/tmp/techdocs-${folder}: This operation requires Docker`],
        ];
      };
      const syncs = await syncsOf(async () => {
        for (let seconds = 0; seconds < 300; seconds += 10) {
          await builder.build();
          pass(10_000);
        }
      });
      // After 0, 10, 30, 70 and 150 seconds.
      expect(syncs).toBe(5);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('techdocs-backend-module-markdown'),
      );
    });

    it('waits for TechDocs to start', async () => {
      index.revision = 'seven';
      techDocs.isDown = true;
      await builder.build();
      expect(logger.info).toHaveBeenCalledWith(expect.stringContaining('503'));
      techDocs.isDown = false;
      expect(await syncsOf(() => builder.build())).toBe(1);
      expect(await syncsOf(() => builder.build())).toBe(0);
    });
  });
});
