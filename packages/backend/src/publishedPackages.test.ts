import { PackageGraph } from '@backstage/cli-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const LICENSE = readFileSync(resolve(__dirname, '../../../LICENSE'), 'utf8');

describe('the packages of this repository', () => {
  it('are under one licence', async () => {
    for (const { packageJson } of await PackageGraph.listTargetPackages()) {
      const { name, license } = packageJson as {
        name: string;
        license?: string;
      };
      expect({ name, license }).toEqual({ name, license: 'Apache-2.0' });
    }
  });

  it('bring its text where they are published', async () => {
    const packages = await PackageGraph.listTargetPackages();
    const published = packages.filter(it => !it.packageJson.private);
    expect(published).not.toEqual([]);
    for (const { dir } of published) {
      // Beside the manifest, where npm and Yarn pack it whatever `files` says.
      expect(readFileSync(resolve(dir, 'LICENSE'), 'utf8')).toBe(LICENSE);
    }
  });
});
