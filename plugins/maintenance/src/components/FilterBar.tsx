import { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** The filters of a list; the first one, usually the search, is the widest. */
export function FilterBar(props: { label: string; children: ReactNode }) {
  return (
    <div role="search" aria-label={props.label} className={styles.bar}>
      {props.children}
    </div>
  );
}
