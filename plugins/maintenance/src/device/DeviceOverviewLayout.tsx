import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { OverviewLayout } from '../entity/OverviewLayout';
import { DeviceFactsCard } from './DeviceFactsCard';

/** The overview of a device. */
export function DeviceOverviewLayout(props: EntityContentLayoutProps) {
  return <OverviewLayout cards={props.cards} facts={<DeviceFactsCard />} />;
}
