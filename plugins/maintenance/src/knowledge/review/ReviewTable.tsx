import { ReactNode } from 'react';
import styles from './CaseReview.module.css';

export interface ReviewColumn<T> {
  label: string;
  show: (record: T) => ReactNode;
  /** Its share of the width, relative to the others. */
  share: number;
}

export interface ReviewTableProps<T> {
  label: string;
  columns: readonly ReviewColumn<T>[];
  records: readonly T[];
  idOf: (record: T) => string;
}

/** A table for paper; on a phone its rows are blocks. */
export function ReviewTable<T>(props: ReviewTableProps<T>) {
  const { label, columns, records, idOf } = props;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(column => (
            <th
              key={column.label}
              scope="col"
              style={{ width: `${(100 * column.share) / shares}%` }}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map(record => (
          <tr key={idOf(record)}>
            {columns.map(column => (
              <td key={column.label} data-label={column.label}>
                {column.show(record)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
