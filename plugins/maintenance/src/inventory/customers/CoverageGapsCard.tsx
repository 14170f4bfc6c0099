import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiShieldCheckLine } from '../../platform/icons/RiShieldCheckLine';
import { CoverageGapKind } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { PagedTable } from '../../platform/components/PagedTable';
import toggleStyles from '../../platform/components/ToggleLines.module.css';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { useFormat } from '../../platform/components/useFormat';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { customerTranslationRef } from './translation';
import styles from './CoverageGapsCard.module.css';
import { coverageGaps } from './sharedQuestions';
import { useCoverageGapColumns } from './useCoverageGapColumns';

const KINDS: readonly CoverageGapKind[] = ['none', 'ends-soon', 'overlap'];

/** The devices of the customer whose cover needs somebody's attention. */
export function CoverageGapsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(customerTranslationRef);
  const format = useFormat();
  const filters = useUrlFilters();
  const customerRef = stringifyEntityRef(entity);
  const kind = KINDS.find(known => known === filters.get('gap')) ?? 'none';

  const pages = useMaintenancePages(
    'listCoverageGaps',
    coverageGaps(customerRef, kind),
  );
  // The counts are of all kinds, and stay while another one is asked for.
  const [counts, setCounts] = useState(pages.data?.counts);
  if (pages.data && pages.data.counts !== counts) setCounts(pages.data.counts);
  const columns = useCoverageGapColumns(kind, customerRef);

  return (
    <EntityInfoCard title={t('gaps.title')}>
      <ToggleButtonGroup
        className={`${styles.kinds} ${toggleStyles.toggles}`}
        aria-label={t('gaps.kinds')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={keys => filters.set('gap', [...keys].join())}
      >
        {KINDS.map(id => (
          <ToggleButton key={id} id={id}>
            {counts
              ? t('gaps.kindCount', {
                  kind: t(`gaps.kind.${id}`),
                  number: format.number(counts[id]),
                })
              : t(`gaps.kind.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <PagedTable
        label={t('gaps.title')}
        columns={columns}
        pages={pages}
        idOf={gap => gap.device.deviceRef}
        emptyState={
          <EmptyState
            icon={RiShieldCheckLine}
            title={t(`gaps.noneOf.${kind}`)}
          />
        }
      />
    </EntityInfoCard>
  );
}
