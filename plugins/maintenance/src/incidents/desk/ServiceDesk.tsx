import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { HolidayWarning } from '../../agreements/calendars/HolidayWarning';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { RiCupLine } from '../../platform/icons/RiCupLine';
import { RiFilterOffLine } from '../../platform/icons/RiFilterOffLine';
import { EmptyState } from '../../platform/components/EmptyState';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useUserRef } from '../../platform/components/useUserRef';
import {
  POLLED,
  useIncidentChanges,
} from '../../platform/queries/useIncidentChanges';
import { IncidentTable } from '../log/IncidentTable';
import { deskTranslationRef } from './translation';
import { DeskFilterBar } from './DeskFilterBar';
import { DeskViews } from './DeskViews';
import { DueInspections } from './DueInspections';
import styles from './ServiceDesk.module.css';
import { toIncidentQuery } from './deskView';
import { useDeskFilters } from './useDeskFilters';

/** The queue of the service desk: what is due, how bad, where, who. */
export function ServiceDesk(props: { onReport: () => void }) {
  const { t } = useTranslationRef(deskTranslationRef);
  const filtersState = useDeskFilters();
  const { filters, isFiltered, change, clear } = filtersState;

  const counts = useMaintenanceQuery(
    'summariseIncidents',
    {
      query: { customerRef: filters.customerRef },
    },
    POLLED,
  );
  useIncidentChanges();

  const userRef = useUserRef();
  const isReady = filters.view !== 'mine' || !!userRef;
  return (
    <div className={styles.desk}>
      <HolidayWarning />
      <DeskViews
        counts={counts.data}
        value={filters.view}
        onChange={view => change({ view, state: [] })}
      />
      {counts.error && (
        <ErrorAlert error={counts.error} onRetry={counts.refetch} />
      )}
      <DueInspections customerRef={filters.customerRef} userRef={userRef} />
      <DeskFilterBar state={filtersState} />
      {isReady && (
        <IncidentTable
          label={t('queue')}
          query={toIncidentQuery(filters, userRef)}
          emptyState={
            isFiltered ? (
              <EmptyState
                icon={RiFilterOffLine}
                title={t('empty.filtered')}
                description={t('empty.filteredHint')}
                action={
                  <Button variant="secondary" onPress={clear}>
                    {t('filters.clear')}
                  </Button>
                }
              />
            ) : (
              <EmptyState
                icon={RiCupLine}
                title={t('empty.quiet')}
                description={t('empty.quietHint')}
                action={
                  <Button variant="secondary" onPress={props.onReport}>
                    {t('report')}
                  </Button>
                }
              />
            )
          }
        />
      )}
    </div>
  );
}
