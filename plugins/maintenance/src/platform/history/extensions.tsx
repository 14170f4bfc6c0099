import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiHistoryLine } from '../icons/RiHistoryLine';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const deviceHistoryContent = EntityContentBlueprint.make({
  name: 'device-history',
  params: {
    filter: { kind: 'device', apiVersion: MAINTENANCE_API_VERSION },
    path: '/history',
    title: '历史 History',
    icon: <RiHistoryLine />,
    loader: () =>
      import('./DeviceHistoryContent').then(m => <m.DeviceHistoryContent />),
  },
});

/** The history on the entity page of a device. */
export const historyExtensions = [deviceHistoryContent];
