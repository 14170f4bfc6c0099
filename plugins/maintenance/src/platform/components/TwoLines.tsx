import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './TwoLines.module.css';

/** Something in a list, with what tells it from its likes below. */
export function TwoLines(props: {
  title: ReactNode;
  detail?: ReactNode;
  isStrong?: boolean;
}) {
  const { title, detail, isStrong } = props;
  return (
    <span className={styles.stack}>
      <Text as="span" weight={isStrong ? 'bold' : 'regular'}>
        {title}
      </Text>
      {detail && (
        <Text as="span" variant="body-x-small" color="secondary">
          {detail}
        </Text>
      )}
    </span>
  );
}
