import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { PluginDeps } from '../services';

/** Whom work is given to; `mock` is who asks. */
export const USERS = ['li.na', 'wang.fang', 'chen.wei', 'mock'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: {},
}));

/** A database to stand on, and mocks for everything else that is not given. */
export function createTestDeps<Given extends Partial<PluginDeps> = {}>(
  database: Knex,
  given: Given = {} as Given,
) {
  return {
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: USERS }),
    config: mockServices.rootConfig(),
    database,
    discovery: mockServices.discovery(),
    events: mockServices.events(),
    logger: mockServices.logger.mock(),
    notifications: { send: jest.fn(async () => {}) },
    signals: { publish: jest.fn(async () => {}) },
    urlReader: mockServices.urlReader.mock(),
    ...given,
  };
}
