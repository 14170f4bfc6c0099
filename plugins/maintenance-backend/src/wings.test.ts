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
  it.each([
    [
      'platform/files',
      {
        name: 'DeviceDirectory',
        path: '../../inventory/devices/DeviceDirectory',
      },
    ],
    [
      'inventory/devices',
      { name: 'formatIncidentId', path: '../../incidents/log/incidentId' },
    ],
    [
      'agreements/contracts',
      { name: 'formatIncidentId', path: '../../incidents/log/incidentId' },
    ],
    [
      'incidents/log',
      {
        name: 'showInspection',
        path: '../../inspections/records/showInspection',
      },
    ],
    [
      'inspections/records',
      { name: 'CaseService', path: '../../knowledge/cases/CaseService' },
    ],
    [
      'knowledge/cases',
      { name: 'HistoryImports', path: '../../historyImport/HistoryImports' },
    ],
    ['knowledge/cases', { name: 'createServices', path: '../../services' }],
    ['inventory/devices', { name: 'createRouter', path: '../../router' }],
  ])('lets %s import nothing from above: %j', async (folder, imported) => {
    await expect(lintImport(`${folder}/wrong.ts`, imported)).resolves.toEqual([
      expect.stringContaining(
        `${folder.split('/')[0]} stands below it: declare a port`,
      ),
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
