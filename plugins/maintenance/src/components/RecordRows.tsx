import {
  Box,
  Cell,
  Column,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { RecordColumn, RecordListProps } from './PagedTable';
import styles from './RecordRows.module.css';

/** Records as a table, for wide screens. */
export function RecordRows<T extends object>(props: RecordListProps<T>) {
  const { label, columns, records, idOf, hrefOf, isStale } = props;
  const shares = columns.reduce((sum, { share = 2 }) => sum + share, 0);
  const widthOf = ({ share = 2 }: RecordColumn<T>) =>
    `${(100 * share) / shares}%`;
  const columnItems = columns.map(column => ({ id: column.id, column }));
  return (
    <Box bg="neutral" className={styles.table}>
      <TableRoot aria-label={label} stale={isStale} isPending={!records}>
        <TableHeader columns={columnItems}>
          {({ id, column }: { id: string; column: RecordColumn<T> }) => (
            <Column
              id={id}
              isRowHeader={id === columns[0].id}
              style={{ width: widthOf(column) }}
            >
              {column.label}
            </Column>
          )}
        </TableHeader>
        {records ? (
          <TableBody items={records} dependencies={[columns]}>
            {record => (
              <Row
                className={styles.row}
                id={idOf(record)}
                columns={columnItems}
                href={hrefOf?.(record)}
              >
                {({ column }: { column: RecordColumn<T> }) => (
                  <Cell>{column.show(record)}</Cell>
                )}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={columnItems} />
        )}
      </TableRoot>
    </Box>
  );
}
