import {
  EntityContentLayoutBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const filter = {
  apiVersion: MAINTENANCE_API_VERSION,
  kind: { $in: ['customer', 'site', 'device'] },
};

/**
 * Titles of entity tabs are plain strings to Backstage, so the header of our
 * own kinds is drawn here, where they can follow the language.
 */
const entityHeaderLayout = EntityHeaderLayoutBlueprint.make({
  params: {
    filter,
    loader: () => import('./EntityPageHeader').then(m => m.EntityPageHeader),
  },
});

const overviewLayout = EntityContentLayoutBlueprint.make({
  params: {
    filter,
    loader: () => import('./OverviewLayout').then(m => m.OverviewLayout),
  },
});

/** What the entity pages of customer, site and device have in common. */
export const entityExtensions = [entityHeaderLayout, overviewLayout];
