import { PackageGraph } from '@backstage/cli-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const LICENSE = readFileSync(resolve(__dirname, '../../../LICENSE'), 'utf8');

describe('the packages of this repository', () => {
  it('are under one licence, and those to be published bring its text', async () => {
    const packages = await PackageGraph.listTargetPackages();
    for (const { dir, packageJson } of packages) {
      const { name, private: isPrivate } = packageJson;
      const { license } = packageJson as { license?: string };
      expect({ name, license }).toEqual({ name, license: 'Apache-2.0' });
      // Beside the manifest, where npm and Yarn pack it whatever `files` says.
      if (!isPrivate) {
        expect(readFileSync(resolve(dir, 'LICENSE'), 'utf8')).toBe(LICENSE);
      }
    }
  });
});
