import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const deviceInspectionCard = EntityCardBlueprint.make({
  name: 'device-inspection',
  params: {
    type: 'content',
    filter: { kind: 'device', apiVersion: MAINTENANCE_API_VERSION },
    loader: () =>
      import('./device/DeviceInspectionCard').then(m => (
        <m.DeviceInspectionCard />
      )),
  },
});

/** What inspections add to the entity page of a device. */
export const inspectionExtensions: ExtensionDefinition[] = [
  deviceInspectionCard,
];
