import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const deviceFindingsCard = EntityCardBlueprint.make({
  name: 'device-findings',
  params: {
    type: 'content',
    filter: { kind: 'device', apiVersion: MAINTENANCE_API_VERSION },
    loader: () =>
      import('./DeviceFindingsCard').then(m => <m.DeviceFindingsCard />),
  },
});

const customerFindingsCard = EntityCardBlueprint.make({
  name: 'customer-findings',
  params: {
    type: 'content',
    filter: { kind: 'customer', apiVersion: MAINTENANCE_API_VERSION },
    loader: () =>
      import('./CustomerFindingsCard').then(m => <m.CustomerFindingsCard />),
  },
});

/** What findings add to the entity pages of devices and customers. */
export const findingExtensions = [deviceFindingsCard, customerFindingsCard];
