import { HistoryKind } from '@weibao/backstage-plugin-maintenance-common';
import { Capability } from '../capability/Capability';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';
import { HistoryDevices } from './HistoryDevices';
import { registerHistoryRoutes } from './historyRoutes';
import { HistoryService } from './HistoryService';
import { HistorySource } from './HistorySource';

/** The line of time of a device, told by those who know parts of it. */
export function createHistory(options: {
  devices: HistoryDevices;
  sources: Record<HistoryKind, HistorySource>;
}) {
  const { devices, sources } = options;
  const history = new HistoryService({ sources });
  return {
    registerRoutes: (router, context) =>
      registerHistoryRoutes(router, {
        ...context,
        history: new AuthorizedHistoryService({
          authorizers: context.authorizers,
          history,
          devices,
        }),
      }),
  } satisfies Capability;
}
