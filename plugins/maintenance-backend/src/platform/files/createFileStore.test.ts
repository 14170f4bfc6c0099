import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createFileStore } from './createFileStore';
import { FileStore } from './FileStore';

const ID = '0f1e2d3c-4b5a-4697-8899-aabbccddeeff';

async function keepsFiles(store: FileStore) {
  await expect(store.read(ID)).rejects.toThrow('is gone');
  await store.write(ID, Buffer.from('content'), { contentType: 'image/png' });
  expect(await text(await store.read(ID))).toBe('content');
  await store.delete(ID);
  await store.delete(ID);
  await expect(store.read(ID)).rejects.toThrow('is gone');
}

describe('createFileStore', () => {
  const directory = createMockDirectory();

  it('keeps files in the directory that is configured', async () => {
    const store = createFileStore(
      new ConfigReader({
        maintenance: { files: { directory: directory.path } },
      }),
    );
    await keepsFiles(store);
    await store.write(ID, Buffer.from('x'), { contentType: 'image/png' });
    expect(directory.content({ shouldReadAsText: true })).toEqual({
      '0f': { '1e': { [ID]: 'x' } },
    });
    await expect(store.read('../../secret')).rejects.toThrow(
      'There is no file',
    );
  });

  it('keeps files in the data directory otherwise', async () => {
    const store = createFileStore(
      new ConfigReader({
        maintenance: { dataDirectory: directory.resolve('data') },
      }),
    );
    await store.write(ID, Buffer.from('x'), { contentType: 'image/png' });
    expect(directory.content({ shouldReadAsText: true })).toMatchObject({
      data: { 'maintenance-files': { '0f': { '1e': { [ID]: 'x' } } } },
    });
  });

  it('does not begin in production where files would be lost', () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const production = jest.replaceProperty(process, 'env', env);
    expect(() => createFileStore(new ConfigReader({}))).toThrow(
      'Neither maintenance.dataDirectory nor maintenance.files.directory is set',
    );
    production.restore();
  });

  describe('with a bucket', () => {
    const objects = new Map<string, Buffer>();
    let server: Server;
    const env = { ...process.env };

    beforeAll(async () => {
      process.env.AWS_ACCESS_KEY_ID = 'test';
      process.env.AWS_SECRET_ACCESS_KEY = 'test';
      server = createServer(async (request, response) => {
        const [path] = (request.url ?? '').split('?');
        if (request.method === 'PUT') objects.set(path, await read(request));
        if (request.method === 'DELETE') objects.delete(path);
        const object = objects.get(path);
        if (request.method === 'GET' && !object) {
          response
            .writeHead(404, { 'content-type': 'application/xml' })
            .end('<Error><Code>NoSuchKey</Code></Error>');
        } else {
          response.end(request.method === 'GET' ? object : undefined);
        }
      });
      await new Promise<void>(done => {
        server.listen(0, '127.0.0.1', done);
      });
    });
    afterAll(() => {
      process.env = env;
      server.close();
    });

    it('keeps files as objects', async () => {
      const { port } = server.address() as AddressInfo;
      const store = createFileStore(
        new ConfigReader({
          maintenance: {
            files: {
              s3: {
                bucket: 'photos',
                region: 'cn-north-1',
                endpoint: `http://127.0.0.1:${port}`,
                prefix: 'maintenance/',
              },
            },
          },
        }),
      );
      await keepsFiles(store);
      await store.write(ID, Buffer.from('x'), { contentType: 'image/png' });
      expect([...objects.keys()]).toEqual([`/photos/maintenance/${ID}`]);
    });
  });
});

/** The content of an upload, which the client may send in signed chunks. */
async function read(request: IncomingMessage): Promise<Buffer> {
  const body = await text(request);
  const isChunked =
    request.headers['content-encoding']?.includes('aws-chunked');
  return Buffer.from(isChunked ? body.split('\r\n')[1] : body);
}
