import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ESLint } from 'eslint';

const PACKAGE = '@weibao/backstage-plugin-maintenance-backend';

/** What the lint says of a file in a wing that imports another one. */
async function lintImport(
  file: string,
  imported: { name: string; path: string },
) {
  const eslint = new ESLint({ cwd: resolvePackagePath(PACKAGE) });
  const [{ messages }] = await eslint.lintText(
    `import { ${imported.name} } from '${imported.path}';\n\nexport const used = ${imported.name};\n`,
    { filePath: resolvePackagePath(PACKAGE, 'src', file) },
  );
  return messages.map(({ message }) => message);
}

describe('the order of the wings', () => {
  it('refuses an import from a wing above', async () => {
    await expect(
      lintImport('inventory/devices/wrong.ts', {
        name: 'formatIncidentId',
        path: '../../incidents/log/incidentId',
      }),
    ).resolves.toEqual([
      expect.stringContaining('inventory stands below it: declare a port'),
    ]);
  });

  it('lets through an import from a wing below', async () => {
    await expect(
      lintImport('incidents/log/right.ts', {
        name: 'normalizeEntityRef',
        path: '../../platform/entityRefs/normalizeEntityRef',
      }),
    ).resolves.toEqual([]);
  });
});
