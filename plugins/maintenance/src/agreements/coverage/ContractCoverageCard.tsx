import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { RiShieldLine } from '../../platform/icons/RiShieldLine';
import {
  Contract,
  contractUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { PagedTable } from '../../platform/components/PagedTable';
import { SearchFilter } from '../../platform/components/SearchFilter';
import { SwitchFilter } from '../../platform/components/UrlFilters';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { contractTranslationRef } from '../contracts/translation';
import { AddDevicesDialog } from './AddDevicesDialog';
import styles from './ContractCoverageCard.module.css';
import { RemovedCoverageAlert } from './RemovedCoverageAlert';
import { useCoverage } from './useCoverage';
import { useCoverageColumns } from './useCoverageColumns';
import { WholeCustomerSwitch } from './WholeCustomerSwitch';

/** In the address: only what another contract covers as well. */
export const OVERLAPPING = 'overlapping';

/** The devices a contract covers, and the ways to change that. */
export function ContractCoverageCard(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const filters = useUrlFilters();
  const q = filters.get('q');
  const overlapping = filters.isOn(OVERLAPPING);
  const [isAdding, setIsAdding] = useState(false);
  const { allowed } = usePermission({
    permission: contractUpdatePermission,
    resourceRef: contract.id,
  });
  const coverage = useCoverage(contract.id, { q, overlapping });
  const columns = useCoverageColumns({
    showsOverlaps: overlapping,
    onRemove: allowed ? coverage.remove : undefined,
  });
  const card = useRef<HTMLDivElement>(null);
  // What leads here stands at the top of the page.
  useEffect(() => {
    if (overlapping) card.current?.scrollIntoView?.({ block: 'start' });
  }, [overlapping]);
  const addButton = allowed && (
    <Button iconStart={<RiAddLine />} onPress={() => setIsAdding(true)}>
      {t('coverage.add')}
    </Button>
  );
  return (
    <EntityInfoCard title={t('coverage.title')} headerActions={addButton}>
      <div ref={card} className={styles.tools}>
        <SearchFilter
          label={t('coverage.search')}
          value={q}
          onChange={value => filters.set('q', value)}
        />
        <SwitchFilter name={OVERLAPPING} label={t('coverage.overlapping')} />
        <WholeCustomerSwitch
          contractId={contract.id}
          isSelected={contract.coversWholeCustomer}
          isDisabled={!allowed || coverage.isChanging}
          onChange={coverage.coverWholeCustomer}
        />
      </div>
      {coverage.error && (
        <ErrorAlert title={t('coverage.changeFailed')} error={coverage.error} />
      )}
      <div role="status">
        {coverage.removed && (
          <RemovedCoverageAlert
            row={coverage.removed}
            onUndo={coverage.undoRemoval}
          />
        )}
      </div>
      <PagedTable
        label={t('coverage.title')}
        columns={columns}
        pages={coverage.pages}
        idOf={row => row.id}
        emptyState={
          overlapping && !q ? (
            <EmptyState
              icon={RiShieldLine}
              title={t('coverage.noOverlaps')}
              description={t('coverage.noOverlapsHint')}
            />
          ) : (
            <EmptyState
              icon={RiShieldLine}
              title={t('coverage.empty')}
              description={t('coverage.emptyHint')}
              action={addButton}
              isFiltered={!!q}
            />
          )
        }
      />
      {isAdding && (
        <AddDevicesDialog
          contract={contract}
          onClose={() => setIsAdding(false)}
        />
      )}
    </EntityInfoCard>
  );
}
