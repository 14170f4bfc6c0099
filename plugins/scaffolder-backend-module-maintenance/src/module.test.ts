import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import scaffolderModuleMaintenance from '.';

describe('scaffolderModuleMaintenance', () => {
  it('adds the actions of maintenance', async () => {
    const ids: string[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          {
            addActions: (...actions) => {
              ids.push(...actions.map(({ id }) => id));
            },
          },
        ],
      ],
      features: [scaffolderModuleMaintenance, mockServices.discovery.factory()],
    });
    expect(ids).toEqual([
      'maintenance:incident:report',
      'maintenance:case:draft',
      'maintenance:case:write',
    ]);
  });
});
