import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { getLocationForEntity } from '@backstage/plugin-techdocs-node';
import { KnowledgeBaseEntityProvider } from './KnowledgeBaseEntityProvider';

describe('KnowledgeBaseEntityProvider', () => {
  const directory = createMockDirectory();

  it('gives the component whose documentation is the directory', async () => {
    const mutations: EntityProviderMutation[] = [];
    await new KnowledgeBaseEntityProvider({
      entityRef: 'component:docs/cases',
      title: '案例',
      ownerRef: 'group:default/case-authors',
      directory: directory.path,
    }).connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
      },
      refresh: async () => {},
    });

    expect(mutations).toEqual([
      {
        type: 'full',
        entities: [
          {
            locationKey: 'maintenance-knowledge-base',
            entity: expect.objectContaining({
              kind: 'Component',
              metadata: expect.objectContaining({
                namespace: 'docs',
                name: 'cases',
                title: '案例',
              }),
              spec: {
                type: 'documentation',
                lifecycle: 'production',
                owner: 'group:default/case-authors',
              },
            }),
          },
        ],
      },
    ]);
    const [{ entities }] = mutations as Array<{
      entities: Array<{ entity: Parameters<typeof getLocationForEntity>[0] }>;
    }>;
    expect(
      getLocationForEntity(
        entities[0].entity,
        ScmIntegrations.fromConfig(new ConfigReader({})),
      ),
    ).toEqual({ type: 'dir', target: directory.path });
  });
});
