import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { SearchDocument } from '@weibao/backstage-plugin-maintenance-common';
import Router from 'express-promise-router';

/** The part of the maintenance backend that search talks to, one document a page. */
export class FakeMaintenance {
  readonly documents: Record<string, SearchDocument[]> = {
    incident: [],
    contract: [],
    case: [],
  };
  isDown = false;
  /** How often it answered that it is down. */
  refusals = 0;

  /** The plugin that serves what is above. */
  get plugin(): BackendFeature {
    return createBackendPlugin({
      pluginId: 'maintenance',
      register: env => {
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          init: async ({ httpAuth, httpRouter }) => {
            const router = Router();
            router.use(async (req, _res, next) => {
              await httpAuth.credentials(req, { allow: ['service'] });
              if (this.isDown) {
                this.refusals += 1;
                throw new ServiceUnavailableError('Down for maintenance');
              }
              next();
            });
            router.get('/knowledge-base', (_req, res) => {
              res.json({ entityRef: 'component:default/knowledge-base' });
            });
            router.get('/search-documents/:type', (req, res) => {
              const documents = this.documents[req.params.type];
              const next = Number(req.query.cursor ?? 0) + 1;
              res.json({
                items: documents.slice(next - 1, next),
                ...(next < documents.length && { nextCursor: String(next) }),
              });
            });
            httpRouter.use(router);
          },
        });
      },
    });
  }
}
