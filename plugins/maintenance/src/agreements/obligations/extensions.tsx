import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiCalendarTodoLine } from '../../platform/icons/RiCalendarTodoLine';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const customerObligationsContent = EntityContentBlueprint.make({
  name: 'customer-obligations',
  params: {
    filter: { kind: 'customer', apiVersion: MAINTENANCE_API_VERSION },
    path: '/obligations',
    title: '履约事项 Obligations',
    icon: <RiCalendarTodoLine />,
    loader: () =>
      import('./CustomerObligationsContent').then(m => (
        <m.CustomerObligationsContent />
      )),
  },
});

/** The obligations on the entity page of a customer. */
export const obligationExtensions = [customerObligationsContent];
