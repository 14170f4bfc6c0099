import {
  configApiRef,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  DEFAULT_PORTAL_PATH,
  readPortalPaths,
} from '@weibao/backstage-plugin-maintenance-common';
import { RiCustomerService2Line } from './platform/icons/RiCustomerService2Line';
import { maintenanceApi, queryClientApi } from './api';
import { caseExtensions } from './knowledge/cases/extensions';
import { customerExtensions } from './inventory/customers/extensions';
import { deviceExtensions } from './inventory/devices/extensions';
import { entityExtensions } from './inventory/entity/extensions';
import { entryExtensions } from './platform/entries/extensions';
import { inspectionExtensions } from './inspections/extensions';
import { findingExtensions } from './inspections/findings/extensions';
import { historyExtensions } from './platform/history/extensions';
import { ledgerExtensions } from './inventory/ledgers/extensions';
import { obligationExtensions } from './agreements/obligations/extensions';
import { docsRouteRef, rootRouteRef, templatesRouteRef } from './routes';
import { searchExtensions } from './platform/search/extensions';

const maintenancePage = PageBlueprint.makeWithOverrides({
  factory(makePage, { apis }) {
    const config = apis.get(configApiRef);
    return makePage({
      // Of the configuration, because backends make links to it, too.
      path: config ? readPortalPaths(config).root : DEFAULT_PORTAL_PATH,
      routeRef: rootRouteRef,
      title: '服务台 Service desk',
      icon: <RiCustomerService2Line />,
      // The page draws its own header, whose tabs follow the language.
      noHeader: true,
      loader: () =>
        import('./MaintenancePage').then(m => <m.MaintenancePage />),
    });
  },
});

/** @public */
export const maintenancePlugin = createFrontendPlugin({
  pluginId: 'maintenance',
  title: '维保 Maintenance',
  icon: <RiCustomerService2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { docs: docsRouteRef, templates: templatesRouteRef },
  extensions: [
    maintenancePage,
    maintenanceApi,
    queryClientApi,
    ...entityExtensions,
    ...entryExtensions,
    ...deviceExtensions,
    ...caseExtensions,
    ...inspectionExtensions,
    ...customerExtensions,
    ...findingExtensions,
    ...historyExtensions,
    ...ledgerExtensions,
    ...obligationExtensions,
    ...searchExtensions,
  ],
});
