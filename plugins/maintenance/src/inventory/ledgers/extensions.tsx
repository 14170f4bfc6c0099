import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const customerLedgersCard = EntityCardBlueprint.make({
  name: 'customer-ledgers',
  params: {
    type: 'content',
    filter: { kind: 'customer', apiVersion: MAINTENANCE_API_VERSION },
    loader: () =>
      import('./CustomerLedgersCard').then(m => <m.CustomerLedgersCard />),
  },
});

/** What ledgers add to the entity page of a customer. */
export const ledgerExtensions = [customerLedgersCard];
