import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { RiRepeatLine } from '../../platform/icons/RiRepeatLine';
import { EmptyState } from '../../platform/components/EmptyState';
import { recurrenceTranslationRef } from './translation';
import { RecurrenceFilterBar } from './RecurrenceFilterBar';
import { RecurrenceTable } from './RecurrenceTable';
import { useRecurrenceFilters } from './useRecurrenceFilters';

const PAGE_SIZE = 25;

/** Incidents that repeat, those without a case first. */
export function RecurrencesView() {
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const filters = useRecurrenceFilters();
  const query = {
    kind: filters.kind,
    withoutCase: filters.withoutCase,
    customerRef: filters.customerRef,
    windowDays: Number(filters.window),
  };
  const pages = useMaintenancePages('listRecurrences', {
    query: { ...query, limit: PAGE_SIZE },
  });
  const { isFiltered } = filters;
  return (
    <div>
      <RecurrenceFilterBar filters={filters} />
      <RecurrenceTable
        pages={pages}
        window={filters.window}
        emptyState={
          <EmptyState
            icon={RiRepeatLine}
            title={t(isFiltered ? 'noMatch' : 'empty')}
            description={t(isFiltered ? 'noMatchHint' : 'emptyHint')}
          />
        }
      />
    </div>
  );
}
