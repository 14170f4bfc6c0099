import { ConfigReader } from '@backstage/config';
import { readKnowledgeBaseConfig } from './readKnowledgeBaseConfig';

function read(knowledgeBase: object, maintenance: object = {}) {
  return readKnowledgeBaseConfig(
    new ConfigReader({ maintenance: { ...maintenance, knowledgeBase } }),
  );
}

describe('readKnowledgeBaseConfig', () => {
  it('answers nothing where there is no knowledge base', () => {
    expect(readKnowledgeBaseConfig(new ConfigReader({}))).toBeUndefined();
  });

  it('keeps the files in the data directory unless told otherwise', () => {
    expect(read({}, { dataDirectory: '/data' })).toEqual({
      entityRef: 'component:default/knowledge-base',
      ownerRef: 'group:default/case-authors',
      directory: '/data/knowledge-base',
    });
  });

  it('takes every setting', () => {
    expect(
      read({
        entity: 'component:docs/Cases',
        title: 'Cases',
        owner: 'Authors',
        reviewers: 'group:default/seniors',
        directory: '/srv/cases',
        seed: './seed',
      }),
    ).toEqual({
      entityRef: 'component:docs/cases',
      title: 'Cases',
      ownerRef: 'group:default/authors',
      reviewersRef: 'group:default/seniors',
      directory: '/srv/cases',
      seed: './seed',
    });
    expect(read({ url: 'https://git.example/acme/cases' })).toMatchObject({
      url: 'https://git.example/acme/cases',
      pollInterval: { minutes: 5 },
    });
    expect(
      read({ url: 'https://git.example/acme/cases', pollInterval: '30s' }),
    ).toMatchObject({ pollInterval: { seconds: 30 } });
  });

  it.each([
    [
      'two places',
      { url: 'https://git.example/a/b', directory: '/srv' },
      'it is kept in one of them',
    ],
    ['another kind', { entity: 'system:default/cases' }, 'must be a component'],
  ])('refuses %s', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
