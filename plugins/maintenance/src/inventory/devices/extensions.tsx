import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const filter = { kind: 'device', apiVersion: MAINTENANCE_API_VERSION };

const deviceFactsCard = EntityCardBlueprint.make({
  name: 'device-facts',
  params: {
    type: 'info',
    filter,
    loader: () => import('./DeviceFactsCard').then(m => <m.DeviceFactsCard />),
  },
});

const deviceOpenIncidentsCard = EntityCardBlueprint.make({
  name: 'device-open-incidents',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('./DeviceOpenIncidentsCard').then(m => (
        <m.DeviceOpenIncidentsCard />
      )),
  },
});

const deviceCoverageCard = EntityCardBlueprint.make({
  name: 'device-coverage',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('./DeviceCoverageCard').then(m => <m.DeviceCoverageCard />),
  },
});

const deviceIncidentsContent = EntityContentBlueprint.make({
  name: 'device-incidents',
  params: {
    filter,
    path: '/incidents',
    title: '事件单 Incidents',
    icon: <RiAlarmWarningLine />,
    loader: () =>
      import('./DeviceIncidentsContent').then(m => (
        <m.DeviceIncidentsContent />
      )),
  },
});

/** What is added to the entity page of a device. */
export const deviceExtensions = [
  deviceFactsCard,
  deviceOpenIncidentsCard,
  deviceCoverageCard,
  deviceIncidentsContent,
];
