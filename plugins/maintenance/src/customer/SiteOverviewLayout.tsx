import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { OverviewLayout } from '../entity/OverviewLayout';
import { SiteFactsCard } from './SiteFactsCard';

/** The overview of a site. */
export function SiteOverviewLayout(props: EntityContentLayoutProps) {
  return <OverviewLayout cards={props.cards} facts={<SiteFactsCard />} />;
}
