import {
  createMockDirectory,
  mockCredentials,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readdirSync } from 'node:fs';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { createInspectionsApi } from '../../inspections/records/__testUtils__/createInspectionsApi';
import { MIGRATIONS_DIRECTORY } from '../database/migrate';
import { jpeg, png, webp } from './__testUtils__/images';
import { FileRecordStore, FileUse } from './FileRecordStore';
import { IMAGE_LIMIT_BYTES } from './inspectImage';
import { LocalFileStore } from './LocalFileStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId() as [TestDatabaseId][])(
  'files on %p',
  databaseId => {
    const directory = createMockDirectory();
    let denied: string[] = [];
    let api: Awaited<ReturnType<typeof createInspectionsApi>>;

    beforeAll(async () => {
      api = await createInspectionsApi({
        db: await databases.init(databaseId),
        devices: [aDevice('a')],
        contents: new LocalFileStore({ directory: directory.path }),
        policy: ({ name }) => ({
          result: denied.includes(name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        }),
      });
    });
    beforeEach(() => {
      denied = [];
    });

    const use = (id: string, kind: FileUse) =>
      api.files.requireFilesOf('customer:default/acme', [id], kind);

    const upload = (
      content: Buffer,
      options: { type?: string; customer?: string } = {},
    ) =>
      request(api.app)
        .post(
          `/files?customerRef=customer:default/${options.customer ?? 'acme'}`,
        )
        .set('content-type', options.type ?? 'image/png')
        .send(content);

    it.each([
      ['image/png', png],
      ['image/jpeg', jpeg],
      ['image/webp', webp],
    ])('keeps and gives back %s', async (contentType, content) => {
      // The type is read from the content, whatever the sender says.
      const { status, body } = await upload(content, { type: 'image/heic' });
      expect(body).toEqual({
        id: expect.any(String),
        contentType,
        size: content.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(status).toBe(201);

      const read = await request(api.app).get(`/files/${body.id}`);
      expect(read.status).toBe(200);
      expect(read.body).toEqual(content);
      expect(read.headers).toMatchObject({
        'content-type': contentType,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=31536000, immutable',
      });
    });

    it('lies two folders deep under names of ours', async () => {
      const { body } = await upload(png);
      const { id } = body;
      expect(
        readdirSync(directory.resolve(id.slice(0, 2), id.slice(2, 4))),
      ).toEqual([id]);
    });

    it.each([
      ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['a beginning alone', png.subarray(0, 10)],
      ['another kind', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
    ])('refuses %s', async (_, content) => {
      const { status, body } = await upload(content);
      expect(status).toBe(400);
      expect(body.error.message).toBe(
        'The file is not a readable JPEG, PNG or WebP image',
      );
    });

    it('refuses what is too large, empty, or for nobody', async () => {
      const large = await upload(
        Buffer.concat([png, Buffer.alloc(IMAGE_LIMIT_BYTES)]),
      );
      expect(large.status).toBe(400);
      expect(large.body.error.message).toContain('The request is too large');
      expect((await upload(Buffer.alloc(0))).status).toBe(400);
      const stranger = await upload(png, { customer: 'nobody' });
      expect(stranger.status).toBe(400);
      expect(stranger.body.error.message).toContain('no such customer');
    });

    it('is of who stored it until a record refers to it', async () => {
      const { body } = await upload(png);
      const readBy = (user: string) =>
        request(api.app)
          .get(`/files/${body.id}`)
          .set('authorization', mockCredentials.user.header(user));
      expect((await readBy('user:default/mock')).status).toBe(200);
      expect((await readBy('user:default/li.na')).status).toBe(404);

      await use(body.id, 'inspection');
      expect((await readBy('user:default/li.na')).status).toBe(200);
    });

    it('is read by whoever reads a record that refers to it', async () => {
      const { body } = await upload(png);
      const status = async () =>
        (await request(api.app).get(`/files/${body.id}`)).status;
      await use(body.id, 'finding');
      await use(body.id, 'finding');
      denied = ['maintenance.finding.read'];
      expect(await status()).toBe(404);

      await use(body.id, 'obligation');
      expect(await status()).toBe(200);
      denied.push('maintenance.obligation.read');
      expect(await status()).toBe(404);
      denied = ['maintenance.inspection.update'];
      expect((await upload(png)).status).toBe(403);
      expect((await request(api.app).get('/files/none')).status).toBe(404);
    });
  },
);

describe.each(databases.eachSupportedId() as [TestDatabaseId][])(
  'uses of files on %p',
  databaseId => {
    it('are taken to be all of them where nobody kept them', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      await knex.migrate.latest({ directory });
      await knex.migrate.down({
        directory,
        name: '20261201081000_file_uses.js',
      });
      await knex('files').insert({
        id: 'one',
        customer_ref: 'customer:default/acme',
        content_type: 'image/png',
        size: 1,
        width: 1,
        height: 1,
        sha256: '',
        created_at: new Date(),
        created_by: 'user:default/li.na',
      });
      await knex.migrate.latest({ directory });
      const uses = await new FileRecordStore({ db: knex }).listUses('one');
      expect(uses.sort()).toEqual(['finding', 'inspection', 'obligation']);
    });
  },
);
