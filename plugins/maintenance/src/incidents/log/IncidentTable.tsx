import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useBreakpoint, VisuallyHidden } from '@backstage/ui';
import { QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { EmptyState } from '../../platform/components/EmptyState';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { Pager } from '../../platform/components/Pager';
import {
  POLLED,
  useIncidentChanges,
} from '../../platform/queries/useIncidentChanges';
import { incidentTranslationRef } from './translation';
import { IncidentCards } from './IncidentCards';
import { IncidentColumn } from './IncidentCell';
import { IncidentRows } from './IncidentRows';
import { useArrivals } from './useArrivals';

const PAGE_SIZE = 25;

const ALL_COLUMNS: readonly IncidentColumn[] = [
  'due',
  'level',
  'incident',
  'customer',
  'device',
  'state',
  'assignee',
  'action',
];

export interface IncidentTableProps {
  /** Which incidents, in which order. */
  query: Omit<QueryOf<'listIncidents'>, 'cursor' | 'limit'>;
  /** In the place of the rows when there are none. */
  emptyState?: ReactNode;
  /** Left out where the place says it already, for example the device on its own page. */
  columns?: readonly IncidentColumn[];
  /** Names the list; "Incidents" when left out. */
  label?: string;
  pageSize?: number;
}

/**
 * Incidents, paged by the server, up to date by themselves. On a phone they
 * are cards.
 */
export function IncidentTable(props: IncidentTableProps) {
  const {
    query,
    emptyState,
    columns = ALL_COLUMNS,
    pageSize = PAGE_SIZE,
  } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const isNarrow = useBreakpoint().down('sm');
  const label = props.label ?? t('list.label');

  const key = JSON.stringify(query);
  const pages = useMaintenancePages(
    'listIncidents',
    { query: { ...query, limit: pageSize } },
    POLLED,
  );
  useIncidentChanges();

  const { items } = pages;
  const newIds = useArrivals(
    `${key} ${pages.page}`,
    items?.map(({ id }) => id),
  );
  const arrived = items?.filter(({ id }) => newIds.has(id)) ?? [];

  const Incidents = isNarrow ? IncidentCards : IncidentRows;
  const showsIncidents = items ? items.length > 0 : !pages.error;
  return (
    <div>
      {pages.error && (
        <ErrorAlert error={pages.error} onRetry={pages.refetch} />
      )}
      {items?.length === 0 &&
        (emptyState ?? <EmptyState title={t('list.empty')} />)}
      {showsIncidents && (
        <Incidents
          label={label}
          columns={columns}
          incidents={items}
          newIds={newIds}
          isStale={pages.isFetching && !!items}
        />
      )}
      <Pager pages={pages} />
      <VisuallyHidden role="status">
        {arrived.length > 0 &&
          t('list.arrived', {
            count: arrived.length,
            titles: arrived.map(({ title }) => title).join(', '),
          })}
      </VisuallyHidden>
    </div>
  );
}
