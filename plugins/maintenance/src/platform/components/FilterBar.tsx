import { ReactNode } from 'react';
import styles from './FilterBar.module.css';

export interface FilterBarProps {
  label: string;
  children: ReactNode;
  /** What else can be done with the list, beside the filters. */
  actions?: ReactNode;
}

/** The filters of a list; the first one, usually the search, is the widest. */
export function FilterBar(props: FilterBarProps) {
  const { label, children, actions } = props;
  return (
    <div className={styles.tools}>
      <div role="search" aria-label={label} className={styles.bar}>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
