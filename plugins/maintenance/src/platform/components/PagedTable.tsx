import { ReactNode } from 'react';
import { useBreakpoint } from '@backstage/ui';
import { ErrorAlert } from './ErrorAlert';
import { Pager } from './Pager';
import { RecordCards } from './RecordCards';
import { RecordRows } from './RecordRows';
import { Pages } from '../queries/useMaintenancePages';

/** One fact of the records of a list. */
export interface RecordColumn<T> {
  id: string;
  label: string;
  show: (record: T) => ReactNode;
  /** Its share of the width, relative to the others; 2 when left out. */
  share?: number;
  /** Its width, in a table whose columns do not go by shares. */
  width?: string;
}

export interface RecordListProps<T extends object> {
  /** Names the list. */
  label: string;
  /** The first one names the record. */
  columns: readonly RecordColumn<T>[];
  /** Undefined while they are loaded. */
  records?: T[];
  idOf: (record: T) => string;
  /** Where a record leads. */
  hrefOf?: (record: T) => string | undefined;
  isStale?: boolean;
}

export interface PagedTableProps<T extends object>
  extends Omit<RecordListProps<T>, 'records' | 'isStale'> {
  pages: Pages<T>;
  /** In the place of the rows when there are none. */
  emptyState: ReactNode;
}

/** A list that the server pages: a table, on a phone cards. */
export function PagedTable<T extends object>(props: PagedTableProps<T>) {
  const { pages, emptyState, ...list } = props;
  const isNarrow = useBreakpoint().down('sm');
  const Records = isNarrow ? RecordCards : RecordRows;
  const showsRecords = pages.items ? pages.items.length > 0 : !pages.error;
  return (
    <div>
      {pages.error && (
        <ErrorAlert error={pages.error} onRetry={pages.refetch} />
      )}
      {pages.items?.length === 0 && emptyState}
      {showsRecords && (
        <Records
          {...list}
          records={pages.items}
          isStale={pages.isFetching && !!pages.items}
        />
      )}
      <Pager pages={pages} />
    </div>
  );
}
