import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './CaseReview.module.css';

export interface ReviewSectionProps {
  title: string;
  count: number;
  /** There are more than are counted. */
  isCut?: boolean;
  /** In the place of the table when there is nothing in it. */
  empty: string;
  children: ReactNode;
}

/** One thing that the meeting talks about. */
export function ReviewSection(props: ReviewSectionProps) {
  const { title, count, isCut, empty, children } = props;
  return (
    <section className={styles.section}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {`${title} · ${count}${isCut ? '+' : ''}`}
      </Text>
      {count === 0 ? <Text color="secondary">{empty}</Text> : children}
    </section>
  );
}
