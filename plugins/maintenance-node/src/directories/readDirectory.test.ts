import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { resolve } from 'node:path';
import { readDirectory } from './readDirectory';

const PHOTOS = { setting: 'maintenance.photos.directory', folder: 'photos' };

/** @param files - what the configuration files of a portal say, the last on top */
function read(...files: JsonObject[]) {
  return readDirectory(
    ConfigReader.fromConfigs(
      files.map((data, index) => ({ context: `${index}.yaml`, data })),
    ),
    PHOTOS,
  );
}

describe('readDirectory', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const inProduction = () =>
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'production',
    });

  it('takes the setting first, then the data directory', () => {
    const maintenance = { dataDirectory: '/data' };
    expect(read({ maintenance })).toBe('/data/photos');
    expect(
      read({ maintenance: { ...maintenance, photos: { directory: 'own' } } }),
    ).toBe(resolve('own'));
  });

  it.each([
    ['an embedded database in memory', [':memory:']],
    ['an embedded database on disk', [{ directory: '/elsewhere' }]],
    ['another database on top', [':memory:', { host: 'postgres' }]],
  ])('is where the backend runs, with %s', (_, connections) => {
    const files = connections.map(connection => ({
      backend: { database: { connection } },
    }));
    expect(read(...files)).toBe(resolve('photos'));
  });

  it('must be named in production', () => {
    inProduction();
    expect(() => read({})).toThrow(
      'Neither maintenance.dataDirectory nor maintenance.photos.directory is set',
    );
    expect(read({ maintenance: { dataDirectory: '/data' } })).toBe(
      '/data/photos',
    );
    expect(read({ maintenance: { photos: { directory: '/own' } } })).toBe(
      '/own',
    );
  });
});
