import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Publisher } from '@backstage/plugin-techdocs-node';
import { ExactLocalPublisher } from './ExactLocalPublisher';

describe('ExactLocalPublisher', () => {
  const directory = createMockDirectory();
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'KB', namespace: 'Docs' },
  };

  async function publish(build: object, settings: object = {}): Promise<void> {
    directory.addContent({ build: build as never });
    const config = new ConfigReader({
      techdocs: {
        publisher: {
          type: 'local',
          local: { publishDirectory: directory.resolve('published') },
        },
        ...settings,
      },
    });
    const publisher = ExactLocalPublisher.create({
      config,
      publisher: await Publisher.fromConfig(config, {
        discovery: mockServices.discovery(),
        logger: mockServices.logger.mock(),
      }),
    });
    await publisher.publish({ entity, directory: directory.resolve('build') });
    expect(await publisher.hasDocsBeenGenerated(entity as never)).toBe(true);
  }

  beforeEach(() => directory.clear());

  it('removes what a former build had, and nothing else', async () => {
    const stylesheets = { 'main.00000000.min.css': '' };
    directory.setContent({
      published: {
        docs: {
          component: {
            kb: {
              'index.html': 'old',
              'old.png': '',
              cases: { old: { 'index.html': '' }, kept: { 'index.html': '' } },
              assets: { stylesheets },
            },
            other: { 'index.html': '' },
          },
        },
      },
    });

    await publish({
      'index.html': 'new',
      cases: { kept: { 'index.html': '' }, new: { 'index.html': '' } },
    });

    expect(directory.content({ path: 'published' })).toEqual({
      docs: {
        component: {
          kb: {
            'index.html': 'new',
            cases: {
              kept: { 'index.html': '' },
              new: { 'index.html': '' },
            },
            assets: { stylesheets },
          },
          other: { 'index.html': '' },
        },
      },
    });
  });

  it('finds the folder of an entity whose name keeps its case', async () => {
    directory.setContent({
      published: { Docs: { Component: { KB: { 'old.html': '' } } } },
    });
    await publish(
      { 'index.html': '' },
      { legacyUseCaseSensitiveTripletPaths: true },
    );
    expect(directory.content({ path: 'published' })).toEqual({
      Docs: { Component: { KB: { 'index.html': '' } } },
    });
  });

  it('applies to a local folder that is configured', () => {
    const applies = (publisher: object) =>
      ExactLocalPublisher.applies(
        new ConfigReader({ techdocs: { publisher } }),
      );
    const local = { publishDirectory: '/docs' };

    expect(applies({ type: 'local', local })).toBe(true);
    expect(applies({ local })).toBe(true);
    expect(applies({ type: 'local' })).toBe(false);
    expect(applies({ type: 'awsS3', local })).toBe(false);
  });
});
