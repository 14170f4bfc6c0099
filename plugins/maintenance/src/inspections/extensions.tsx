import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiTodoLine } from '../platform/icons/RiTodoLine';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const filter = { kind: 'device', apiVersion: MAINTENANCE_API_VERSION };

const deviceInspectionCard = EntityCardBlueprint.make({
  name: 'device-inspection',
  params: {
    type: 'content',
    filter,
    loader: () =>
      import('./device/DeviceInspectionCard').then(m => (
        <m.DeviceInspectionCard />
      )),
  },
});

const deviceInspectionsContent = EntityContentBlueprint.make({
  name: 'device-inspections',
  params: {
    filter,
    path: '/inspections',
    title: '巡检 Inspections',
    icon: <RiTodoLine />,
    loader: () =>
      import('./device/DeviceInspectionsContent').then(m => (
        <m.DeviceInspectionsContent />
      )),
  },
});

/** What inspections add to the entity page of a device. */
export const inspectionExtensions = [
  deviceInspectionCard,
  deviceInspectionsContent,
];
