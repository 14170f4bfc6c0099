import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { SearchDocumentPage } from '@weibao/backstage-plugin-maintenance-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { aContract } from '../../agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from '../../agreements/contracts/ContractStore';
import { MIGRATIONS_DIRECTORY } from '../database/migrate';
import {
  createTestIncidentService,
  networkSwitch,
  server,
} from '../../incidents/log/__testUtils__/createTestIncidentService';

jest.setTimeout(60_000);

const ACTOR = 'user:default/zhao.lei';

describe('search documents over HTTP', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let app: express.Express;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await record(db);
      ({ app } = createTestApi(createTestDeps(db)));
    });

    function ask(path: string) {
      return request(app)
        .get(`/search-documents/${path}`)
        .set('authorization', mockCredentials.service.header());
    }

    async function read(path: string): Promise<SearchDocumentPage> {
      const response = await ask(path);
      expect(response.body.error).toBeUndefined();
      return response.body;
    }

    it('tell of an incident what was reported and what was done, by its last words', async () => {
      const { items } = await read('incident');

      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({
        id: 'INC-000001',
        title: 'INC-000001 硬盘离线',
        facets: {
          level: 'II',
          state: 'closed',
          customerRef: server.customerRef,
        },
      });
      const lines = items[0].text.split('\n');
      expect(lines).toEqual(
        expect.arrayContaining([
          '告警灯闪烁',
          'E-203',
          '固件计数器溢出',
          '更换硬盘并升级固件',
          server.serialNumber,
          `${server.manufacturer} ${server.model}`,
          server.siteTitle,
        ]),
      );
      expect(lines).not.toContain('先换盘');
    });

    it('tell of a contract its number, title and customer', async () => {
      expect((await read('contract')).items).toEqual([
        expect.objectContaining({
          id: 'contract-1',
          title: 'WB-2026-001 年度维保',
          text: expect.stringContaining('申江制造有限公司'),
        }),
      ]);
    });

    it('tell of a case its facts and its text', async () => {
      const { items } = await read('case');
      expect(items).toEqual([
        {
          id: 'ssd-hours',
          title: '固态盘同时离线',
          text: expect.stringMatching(/多块硬盘离线[^]*< HPD8[^]*通电时间/),
          facets: { language: 'zh', status: 'reviewed', severity: 'II' },
          path: 'cases/ssd-hours/',
        },
      ]);
    });

    it('are paged', async () => {
      const first = await read('incident?limit=1');
      expect(first.items.map(({ id }) => id)).toEqual(['INC-000001']);
      const second = await read(`incident?limit=1&cursor=${first.nextCursor}`);
      expect(second.items.map(({ id }) => id)).toEqual(['INC-000002']);
      const third = await read(`incident?limit=1&cursor=${second.nextCursor}`);
      expect(third).toEqual({ items: [] });

      const foreign = await ask(`contract?cursor=${first.nextCursor}`);
      expect(foreign.status).toBe(400);
    });

    it('are of known types', async () => {
      expect((await ask('payment')).status).toBe(400);
    });

    it('are for services only', async () => {
      const response = await ask('incident').set(
        'authorization',
        mockCredentials.user.header(),
      );
      expect(response.status).toBe(403);
      expect(response.body.error.message).toMatch(/for services only/);
    });
  });
});

const COURSE = [
  { type: 'acknowledge' },
  {
    type: 'resolve',
    solution: '先换盘',
    cause: '固件计数器溢出',
    faultCode: 'E-203',
  },
  { type: 'close', solution: '更换硬盘并升级固件', prevention: '核对固件' },
] as const;

/** A closed incident and an open one, a contract, and a case. */
async function record(db: Knex): Promise<void> {
  const service = createTestIncidentService(db);
  const { id } = await service.reportIncident(
    {
      device: server,
      title: '硬盘离线',
      description: '告警灯闪烁',
      level: 'II',
      reporter: { name: '李娜' },
    },
    ACTOR,
  );
  for (const event of COURSE) {
    const log = await service.getLog(id);
    const { version } = await service.describe(log);
    await service.addEvent(log, { ...event, version }, ACTOR);
  }
  await service.reportIncident(
    {
      device: networkSwitch,
      title: 'Fan failed',
      level: 'III',
      reporter: { name: 'Ann' },
    },
    ACTOR,
  );

  await db('customers').insert({
    customer_ref: server.customerRef,
    title: '申江制造有限公司',
    source: 'ledger',
  });
  await new ContractStore({ db }).insertContract(
    aContract('WB-2026-001', { id: 'contract-1', title: '年度维保' }),
    [],
  );

  const metadata = {
    title: '固态盘同时离线',
    language: 'zh',
    status: 'reviewed',
    severity: 'II',
    deviceTypes: [],
    manufacturers: ['HPE'],
    models: [],
    symptoms: ['多块硬盘离线'],
    faultCodes: [],
    firmware: ['< HPD8'],
    rootCause: '溢出',
    solution: '升级',
    prevention: '核对',
    tags: [],
  };
  await db('cases').insert({
    slug: 'ssd-hours',
    path: 'docs/cases/ssd-hours.md',
    title: metadata.title,
    language: 'zh',
    status: 'reviewed',
    device_types: '',
    changed_on: '2026-05-18',
    metadata: JSON.stringify(metadata),
    markdown: '---\ntitle: 固态盘同时离线\n---\n## 原因\n\n通电时间到了。\n',
    hash: 'hash',
    search: '',
  });
}
