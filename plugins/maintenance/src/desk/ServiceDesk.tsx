import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiCupLine } from '../icons/RiCupLine';
import { RiFilterOffLine } from '../icons/RiFilterOffLine';
import { maintenanceApiRef } from '../api';
import { EmptyState } from '../components/EmptyState';
import { ErrorAlert } from '../components/ErrorAlert';
import { useApiQuery } from '../components/useApiQuery';
import { useIncidentChanges } from '../components/useIncidentChanges';
import { IncidentTable } from '../incident/IncidentTable';
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
  const api = useApi(maintenanceApiRef);
  const identityApi = useApi(identityApiRef);
  const filtersState = useDeskFilters();
  const { filters, isFiltered, change, clear } = filtersState;

  const identity = useApiQuery('identity', () =>
    identityApi.getBackstageIdentity(),
  );
  const counts = useApiQuery(`counts ${filters.customerRef}`, signal =>
    api.summariseIncidents(
      { query: { customerRef: filters.customerRef } },
      { signal },
    ),
  );
  useIncidentChanges(counts.refetch);

  const userRef = identity.data?.userEntityRef;
  const isReady = filters.view !== 'mine' || !!userRef;
  return (
    <div className={styles.desk}>
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
          onChanged={counts.refetch}
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
