import { Link } from '@backstage/core-components';
import { Box } from '@backstage/ui';
import { LoadingLines } from './QueryState';
import { RecordListProps } from './PagedTable';
import styles from './RecordCards.module.css';

/** Records as cards, for phones. */
export function RecordCards<T extends object>(props: RecordListProps<T>) {
  const { label, columns, records, idOf, hrefOf } = props;
  const [title, ...details] = columns;
  if (!records) {
    return <LoadingLines lines={6} />;
  }
  return (
    <ul className={styles.cards} aria-label={label}>
      {records.map(record => {
        const href = hrefOf?.(record);
        return (
          <Box as="li" bg="neutral" key={idOf(record)} className={styles.card}>
            {href ? (
              <Link className={styles.link} to={href}>
                {title.show(record)}
              </Link>
            ) : (
              title.show(record)
            )}
            <dl className={styles.details}>
              {details.map(column => {
                const value = column.show(record);
                return value ? (
                  <div key={column.id} className={styles.detail}>
                    <dt>{column.label}</dt>
                    <dd>{value}</dd>
                  </div>
                ) : null;
              })}
            </dl>
          </Box>
        );
      })}
    </ul>
  );
}
