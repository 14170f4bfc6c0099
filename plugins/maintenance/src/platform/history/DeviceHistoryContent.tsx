import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button, Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiArrowDownLine } from '../icons/RiArrowDownLine';
import { RiHistoryLine } from '../icons/RiHistoryLine';
import { namespaceAndName } from '@weibao/backstage-plugin-maintenance-common';
import { useGrowingList } from '../queries/useMaintenanceList';
import { EmptyState } from '../components/EmptyState';
import { ErrorAlert } from '../components/ErrorAlert';
import { LoadingLines } from '../components/QueryState';
import toggleStyles from '../components/ToggleLines.module.css';
import { useUrlFilters } from '../components/useUrlFilters';
import { historyTranslationRef } from './translation';
import styles from './DeviceHistory.module.css';
import { HISTORY_KINDS, HistoryLine } from './HistoryLine';

const PAGE_SIZE = 30;

/** Everything that ever happened to the device, the newest first. */
export function DeviceHistoryContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(historyTranslationRef);
  const filters = useUrlFilters();
  const deviceRef = stringifyEntityRef(entity);
  const wanted = filters.get('kind')?.split(',') ?? [];
  const kind = HISTORY_KINDS.filter(known => wanted.includes(known));
  const { items, error, isFetching, loadMore } = useGrowingList(
    'listDeviceHistory',
    {
      path: namespaceAndName(deviceRef),
      query: { kind: kind.length ? kind : undefined, limit: PAGE_SIZE },
    },
  );
  return (
    <div className={styles.history}>
      <ToggleButtonGroup
        className={toggleStyles.toggles}
        aria-label={t('kinds')}
        selectionMode="multiple"
        selectedKeys={kind}
        onSelectionChange={keys => filters.set('kind', [...keys].join(','))}
      >
        {HISTORY_KINDS.map(id => (
          <ToggleButton key={id} id={id}>
            {t(`kind.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {items?.length === 0 && (
        <EmptyState
          icon={RiHistoryLine}
          title={kind.length ? t('noMatch') : t('empty')}
          description={kind.length ? undefined : t('emptyHint')}
        />
      )}
      {items && items.length > 0 && (
        <>
          <HistoryLine entries={items} />
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            aria-live="polite"
          >
            {t('shown', { count: items.length })}
          </Text>
        </>
      )}
      {isFetching && <LoadingLines lines={6} />}
      {error && (
        <ErrorAlert
          error={error}
          title={items ? t('olderFailed') : undefined}
          onRetry={loadMore}
        />
      )}
      {items && loadMore && !error && (
        <Button
          variant="secondary"
          iconStart={<RiArrowDownLine />}
          onPress={loadMore}
        >
          {t('older')}
        </Button>
      )}
    </div>
  );
}
