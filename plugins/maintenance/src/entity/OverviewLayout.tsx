import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Fragment, ReactNode } from 'react';
import styles from './OverviewLayout.module.css';

export interface OverviewLayoutProps extends EntityContentLayoutProps {
  /** The facts of the entity; they take the place of the catalog's own card. */
  facts: ReactNode;
}

/**
 * The overview of an entity: what happens in the wide column, what it is beside
 * it. Only cards that say they are of type `content` are shown, because those of
 * the catalog and its graph speak of software; `app.extensions` can give any
 * other card that type.
 */
export function OverviewLayout(props: OverviewLayoutProps) {
  const { cards, facts } = props;
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        {cards
          .filter(card => card.type === 'content')
          .map((card, index) => (
            <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
          ))}
      </div>
      <div className={styles.side}>{facts}</div>
    </div>
  );
}
