import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createKnowledgeBase } from './createKnowledgeBase';

function create(maintenance: object) {
  return createKnowledgeBase({
    config: mockServices.rootConfig({ data: { maintenance } }),
    urlReader: mockServices.urlReader.mock(),
  });
}

describe('createKnowledgeBase', () => {
  const disk = createMockDirectory();

  it('keeps one in the data directory', async () => {
    const knowledgeBase = create({
      dataDirectory: disk.resolve('data'),
      knowledgeBase: { entity: 'component:docs/cases' },
    });
    expect(disk.content()).toEqual({});
    expect(knowledgeBase).toMatchObject({
      entityRef: 'component:docs/cases',
      publishing: 'commit',
      pollInterval: { seconds: 20 },
    });
    expect((await knowledgeBase.read())?.files).toEqual([]);
    expect(disk.content()).toMatchObject({
      data: { 'knowledge-base': { docs: {} } },
    });
  });

  it('reads one from a Git host', () => {
    expect(
      create({ knowledgeBase: { url: 'https://git.example/a/b' } }),
    ).toMatchObject({
      publishing: 'pull-request',
      pollInterval: { minutes: 5 },
    });
  });

  it('has none where none is configured, and says so', async () => {
    const knowledgeBase = create({});
    expect(await knowledgeBase.read()).toBeUndefined();
    await expect(knowledgeBase.publish({} as never)).rejects.toThrow(
      'maintenance.knowledgeBase is not configured',
    );
  });
});
