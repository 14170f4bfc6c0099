import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiServerLine } from '../../platform/icons/RiServerLine';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const customerFilter = {
  kind: 'customer',
  apiVersion: MAINTENANCE_API_VERSION,
};
const siteFilter = { kind: 'site', apiVersion: MAINTENANCE_API_VERSION };

const customerFactsCard = EntityCardBlueprint.make({
  name: 'customer-facts',
  params: {
    type: 'info',
    filter: customerFilter,
    loader: () =>
      import('./CustomerFactsCard').then(m => <m.CustomerFactsCard />),
  },
});

const siteFactsCard = EntityCardBlueprint.make({
  name: 'site-facts',
  params: {
    type: 'info',
    filter: siteFilter,
    loader: () => import('./SiteFactsCard').then(m => <m.SiteFactsCard />),
  },
});

const customerSummaryCard = EntityCardBlueprint.make({
  name: 'customer-summary',
  params: {
    type: 'content',
    filter: customerFilter,
    loader: () =>
      import('./CustomerSummaryCard').then(m => <m.CustomerSummaryCard />),
  },
});

const customerContractsCard = EntityCardBlueprint.make({
  name: 'customer-contracts',
  params: {
    type: 'content',
    filter: customerFilter,
    loader: () =>
      import('./CustomerContractsCard').then(m => <m.CustomerContractsCard />),
  },
});

const customerCoverageGapsCard = EntityCardBlueprint.make({
  name: 'customer-coverage-gaps',
  params: {
    type: 'content',
    filter: customerFilter,
    loader: () =>
      import('./CoverageGapsCard').then(m => <m.CoverageGapsCard />),
  },
});

const customerAttainmentCard = EntityCardBlueprint.make({
  name: 'customer-attainment',
  params: {
    type: 'content',
    filter: customerFilter,
    loader: () => import('./AttainmentCard').then(m => <m.AttainmentCard />),
  },
});

const customerDevicesContent = EntityContentBlueprint.make({
  name: 'customer-devices',
  params: {
    filter: customerFilter,
    path: '/devices',
    title: '设备 Devices',
    icon: <RiServerLine />,
    loader: () =>
      import('./CustomerDevicesContent').then(m => (
        <m.CustomerDevicesContent />
      )),
  },
});

const customerIncidentsContent = EntityContentBlueprint.make({
  name: 'customer-incidents',
  params: {
    filter: customerFilter,
    path: '/incidents',
    title: '事件单 Incidents',
    icon: <RiAlarmWarningLine />,
    loader: () =>
      import('./CustomerIncidentsContent').then(m => (
        <m.CustomerIncidentsContent />
      )),
  },
});

const siteDevicesCard = EntityCardBlueprint.make({
  name: 'site-devices',
  params: {
    type: 'content',
    filter: siteFilter,
    loader: () => import('./SiteDevicesCard').then(m => <m.SiteDevicesCard />),
  },
});

/** What is added to the entity pages of a customer and of its sites. */
export const customerExtensions = [
  customerFactsCard,
  customerSummaryCard,
  customerContractsCard,
  customerCoverageGapsCard,
  customerAttainmentCard,
  customerDevicesContent,
  customerIncidentsContent,
  siteFactsCard,
  siteDevicesCard,
];
