import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import styles from './OverviewLayout.module.css';

/**
 * The overview of an entity: what happens in the wide column, what it is beside
 * it, on a phone below. It shows the cards of a stock page, whoever brings them,
 * and not its warnings, which ask the catalog anew with every card that appears.
 */
export function OverviewLayout({ cards }: EntityContentLayoutProps) {
  const show = (shown: EntityContentLayoutProps['cards']) => (
    <div className={styles.column}>
      {shown.map(({ element }, index) => (
        <Fragment key={element.key ?? index}>{element}</Fragment>
      ))}
    </div>
  );
  return (
    <div className={styles.layout}>
      {show(cards.filter(({ type }) => type !== 'info'))}
      {show(cards.filter(({ type }) => type === 'info'))}
    </div>
  );
}
