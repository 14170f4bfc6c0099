import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { RiFileList3Line } from '../../platform/icons/RiFileList3Line';
import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { FilterBar } from '../../platform/components/FilterBar';
import { SearchFilter } from '../../platform/components/SearchFilter';
import {
  ChoiceFilter,
  CustomerFilter,
} from '../../platform/components/UrlFilters';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { contractTranslationRef } from './translation';
import { ContractTable } from './ContractTable';
import { ContractFormDialog } from './form/ContractFormDialog';

const STATUSES: readonly ContractStatus[] = [
  'running',
  'expiring',
  'planned',
  'expired',
];

/** All contracts the user may see, those that end soonest first. */
export function ContractsPage() {
  const { t } = useTranslationRef(contractTranslationRef);
  const filters = useUrlFilters();
  const [isCreating, setIsCreating] = useState(false);

  const q = filters.get('q');
  const customerRef = filters.get('customer');
  const status = filters.chosen('status', STATUSES);

  return (
    <>
      <FilterBar
        label={t('filters')}
        actions={
          <Button iconStart={<RiAddLine />} onPress={() => setIsCreating(true)}>
            {t('create')}
          </Button>
        }
      >
        <SearchFilter
          label={t('search')}
          value={q}
          onChange={value => filters.set('q', value)}
        />
        <ChoiceFilter
          name="status"
          label={t('statusTitle')}
          placeholder={t('anyStatus')}
          known={STATUSES}
          wordOf={id => t(`status.${id}`)}
        />
        <CustomerFilter />
      </FilterBar>
      <ContractTable
        query={{ q, customerRef, status }}
        emptyState={
          <EmptyState
            icon={RiFileList3Line}
            title={t('empty')}
            description={t('emptyHint')}
            isFiltered={!!(q || customerRef || status)}
          />
        }
      />
      {isCreating && (
        <ContractFormDialog
          onClose={() => setIsCreating(false)}
          customerRef={customerRef}
        />
      )}
    </>
  );
}
