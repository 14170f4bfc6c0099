import { ReactNode } from 'react';
import styles from './FactList.module.css';

export interface Fact {
  label: string;
  /** A fact without a value is left out. */
  value: ReactNode;
  /** Takes a line of its own. */
  isWide?: boolean;
}

/** What is known about something, name by name. */
export function FactList(props: { facts: Fact[] }) {
  return (
    <dl className={styles.list}>
      {props.facts
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ label, value, isWide }) => (
          <div key={label} className={isWide ? styles.wide : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
