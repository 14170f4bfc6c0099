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

export interface RecordRowsProps<T extends object> extends RecordListProps<T> {
  /** The column that names the record, where it is not the first one. */
  titleId?: string;
  /** Whether it has come while the list was looked at. */
  isNew?: (record: T) => boolean;
}

/** Records as a table, for wide screens. */
export function RecordRows<T extends object>(props: RecordRowsProps<T>) {
  const { label, columns, records, idOf, hrefOf, isNew, isStale } = props;
  const { titleId = columns[0].id } = props;
  const hasWidths = columns.some(({ width }) => width);
  const shares = columns.reduce((sum, { share = 2 }) => sum + share, 0);
  const widthOf = ({ share = 2, width }: RecordColumn<T>) =>
    hasWidths ? width : `${(100 * share) / shares}%`;
  const columnItems = columns.map(column => ({ id: column.id, column }));
  return (
    <Box bg="neutral" className={styles.table}>
      <TableRoot aria-label={label} stale={isStale} isPending={!records}>
        <TableHeader columns={columnItems}>
          {({ id, column }: { id: string; column: RecordColumn<T> }) => (
            <Column
              id={id}
              isRowHeader={id === titleId}
              style={{ width: widthOf(column) }}
            >
              {column.label}
            </Column>
          )}
        </TableHeader>
        {records ? (
          <TableBody items={records} dependencies={[columns, isNew]}>
            {record => (
              <Row
                className={styles.row}
                id={idOf(record)}
                columns={columnItems}
                href={hrefOf?.(record)}
                data-new={isNew?.(record) || undefined}
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
