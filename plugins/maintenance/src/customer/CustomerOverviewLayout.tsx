import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { OverviewLayout } from '../entity/OverviewLayout';
import { CustomerFactsCard } from './CustomerFactsCard';

/** The overview of a customer. */
export function CustomerOverviewLayout(props: EntityContentLayoutProps) {
  return <OverviewLayout cards={props.cards} facts={<CustomerFactsCard />} />;
}
