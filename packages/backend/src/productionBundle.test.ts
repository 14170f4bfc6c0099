import { PackageGraph } from '@backstage/cli-node';
import { ConfigReader } from '@backstage/config';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../..');

function readConfig(file: string) {
  return {
    context: file,
    data: parse(readFileSync(resolve(ROOT, file), 'utf8')),
  };
}

/** The packages of this repository that the build puts into the bundle. */
async function bundledPackages(): Promise<string[]> {
  const graph = PackageGraph.fromPackages(
    await PackageGraph.listTargetPackages(),
  );
  const names = graph.collectPackageNames(['backend'], node =>
    node.publishedLocalDependencies.keys(),
  );
  return [...names].sort();
}

describe('the bundle for production', () => {
  it('has the plugin and nothing of the demo', async () => {
    const names = await bundledPackages();
    expect(names).toContain('@weibao/backstage-plugin-maintenance-backend');
    expect(names.filter(name => name.includes('demo'))).toEqual([]);
  });

  it('is not told to look for the demo', () => {
    const config = ConfigReader.fromConfigs([
      readConfig('app-config.yaml'),
      readConfig('app-config.production.yaml'),
    ]);
    expect(config.getOptional('backend.packages')).toBeUndefined();
    expect(config.getOptionalBoolean('maintenance.demoData')).toBe(false);
  });

  it('keeps files on a volume that outlives the container', () => {
    const config = ConfigReader.fromConfigs([
      readConfig('app-config.yaml'),
      readConfig('app-config.production.yaml'),
    ]);
    const containerfile = readFileSync(resolve(ROOT, 'Containerfile'), 'utf8');
    const [, volume] = /^VOLUME \["(.*)"\]$/m.exec(containerfile) ?? [];
    expect(config.getString('maintenance.dataDirectory')).toBe(
      // Put there by the environment.
      '${DATA_DIRECTORY}', // eslint-disable-line no-template-curly-in-string
    );
    expect(containerfile).toContain(`ENV DATA_DIRECTORY=${volume}\n`);
  });

  it('leaves to development what development finds', () => {
    const config = ConfigReader.fromConfigs([readConfig('app-config.yaml')]);
    const included = config.getStringArray('backend.packages.include');
    expect(included.map(name => require.resolve(name))).toHaveLength(2);
  });
});
