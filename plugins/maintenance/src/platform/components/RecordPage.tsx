import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './RecordPage.module.css';

/** The page of one record: a contract, a finding, an inspection … */
export function RecordPage(props: { children: ReactNode }) {
  return <div className={styles.page}>{props.children}</div>;
}

export interface RecordHeadlineProps {
  /** Before the title: the way back, what it is and how it stands. */
  marks: ReactNode;
  title: string;
  /** Below the title. */
  children?: ReactNode;
}

/** Which record it is, and how it stands. */
export function RecordHeadline(props: RecordHeadlineProps) {
  const { marks, title, children } = props;
  return (
    <div className={styles.headline}>
      <RecordLine>{marks}</RecordLine>
      <Text as="h2" variant="title-small" weight="bold">
        {title}
      </Text>
      {children}
    </div>
  );
}

export interface RecordHeaderProps extends RecordHeadlineProps {
  /** Beside the headline. */
  actions?: ReactNode;
  className?: string;
}

/** Which record it is, how it stands, and what can be done with it. */
export function RecordHeader(props: RecordHeaderProps) {
  const { actions, className = '', ...headline } = props;
  return (
    <header className={`${styles.header} ${className}`}>
      <RecordHeadline {...headline} />
      {actions}
    </header>
  );
}

/** Things in a row, on as many lines as they need. */
export function RecordLine(props: { children: ReactNode }) {
  return <div className={styles.line}>{props.children}</div>;
}

export interface RecordColumnsProps {
  main: ReactNode;
  /** Below the rest where there is no room beside it. */
  side: ReactNode;
}

/** What a record is about, and its facts beside it. */
export function RecordColumns(props: RecordColumnsProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{props.main}</div>
      <div className={styles.column}>{props.side}</div>
    </div>
  );
}
