import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import {
  obligationResourceRef,
  obligationRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { CustomerTitles } from '../../inventory/customers/CustomerTitles';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { FileService } from '../../platform/files/FileService';
import { ContractDirectory } from '../contracts/ContractDirectory';
import { AuthorizedCalendarSubscriptionService } from './AuthorizedCalendarSubscriptionService';
import { AuthorizedObligationService } from './AuthorizedObligationService';
import { CalendarSubscriptionService } from './CalendarSubscriptionService';
import { CalendarSubscriptionStore } from './CalendarSubscriptionStore';
import { DueSource } from './DueSource';
import { ObligationDescriber } from './ObligationDescriber';
import {
  OBLIGATIONS_CALENDAR_PATH,
  registerObligationRoutes,
} from './obligationRoutes';
import { ObligationRenewals } from './ObligationRenewals';
import { ObligationService } from './ObligationService';
import { ObligationStore } from './ObligationStore';
import { AuthorizedObligationSeriesService } from './series/AuthorizedObligationSeriesService';
import { registerObligationSeriesRoutes } from './series/obligationSeriesRoutes';
import { ObligationSeriesService } from './series/ObligationSeriesService';
import { ObligationSeriesStore } from './series/ObligationSeriesStore';
import { scheduleObligationHorizon } from './series/scheduleObligationHorizon';
import { TaskNotifier } from './TaskNotifier';
import { VisibilityReader } from './VisibilityReader';

/** What contracts owe by when, together with what else is due. */
export function createObligations(options: {
  auth: AuthService;
  catalog: CatalogService;
  contractEnds: DueSource;
  contracts: ContractDirectory;
  customers: CustomerTitles;
  database: Knex;
  discovery: DiscoveryService;
  files: FileService;
  inspections: DueSource;
  logger: LoggerService;
  notifications: NotificationService;
  now?: () => Date;
  portalPaths: PortalPaths;
  timeZone: string;
}) {
  const { contractEnds, contracts, customers, database: db } = options;
  const { discovery, files, inspections } = options;
  const { now, timeZone } = options;
  const store = new ObligationStore({ db });
  const service = new ObligationService({
    store,
    inspections,
    contractEnds,
    contracts,
    describer: new ObligationDescriber({ contracts, customers }),
    files,
    notifier: new TaskNotifier(options),
    timeZone,
    now,
  });
  const series = new ObligationSeriesService({
    ...options,
    store: new ObligationSeriesStore({ db }),
  });
  const users = new UserDirectory(options);
  const subscriptionStore = new CalendarSubscriptionStore({ db });
  const subscriptions = new CalendarSubscriptionService({
    store: subscriptionStore,
    obligations: service,
    users: new UserDirectory(options),
    auth: options.auth,
    discovery,
    timeZone,
    now,
  });
  return {
    service,
    renewals: new ObligationRenewals({ store, now }),
    series,
    subscriptionStore,
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: obligationResourceRef,
        permissions: permissionsOf(obligationResourceRef),
        rules: Object.values(obligationRules),
        getResources: inOrder(ids => service.getObligationResources(ids)),
      }),
    // Calendar programs cannot sign in; the route checks the token in its address.
    unauthenticatedPaths: [OBLIGATIONS_CALENDAR_PATH],
    registerRoutes: (router, context) => {
      const visibility = new VisibilityReader({
        authorizers: context.authorizers,
        auth: context.auth,
        now: context.now,
        subscriptions: subscriptionStore,
      });
      registerObligationSeriesRoutes(router, {
        ...context,
        series: new AuthorizedObligationSeriesService({
          authorizers: context.authorizers,
          series,
          contracts,
          users,
        }),
      });
      registerObligationRoutes(router, {
        ...context,
        obligations: new AuthorizedObligationService({
          authorizers: context.authorizers,
          obligations: service,
          contracts,
          users,
          visibility,
        }),
        subscriptions: new AuthorizedCalendarSubscriptionService({
          subscriptions,
          visibility,
        }),
      });
    },
    schedule: scheduler =>
      scheduleObligationHorizon({ series, scheduler, logger: options.logger }),
  } satisfies Capability;
}
