import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';
import { CaseAddon } from './techdocs/CaseAddon';

const deviceFittingCasesCard = EntityCardBlueprint.make({
  name: 'device-fitting-cases',
  params: {
    type: 'content',
    filter: { kind: 'device', apiVersion: MAINTENANCE_API_VERSION },
    loader: () =>
      import('./match/DeviceFittingCasesCard').then(m => (
        <m.DeviceFittingCasesCard />
      )),
  },
});

const caseAddon = AddonBlueprint.make({
  name: 'case',
  params: { name: 'FaultCase', location: 'Content', component: CaseAddon },
});

/** What fault cases add to entity pages and to TechDocs. */
export const caseExtensions = [deviceFittingCasesCard, caseAddon];
