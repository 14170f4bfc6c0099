import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import { RiAddLine } from '../icons/RiAddLine';
import { RiFileList3Line } from '../icons/RiFileList3Line';
import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { SearchFilter } from '../components/SearchFilter';
import { useUrlFilters } from '../components/useUrlFilters';
import { contractRouteRef } from '../routes';
import { contractTranslationRef } from './translation';
import { ContractTable } from './ContractTable';
import styles from './ContractsPage.module.css';
import { ContractFormDialog } from './form/ContractFormDialog';

const STATUSES: readonly ContractStatus[] = [
  'running',
  'expiring',
  'planned',
  'expired',
];

const isStatus = (text: string): text is ContractStatus =>
  STATUSES.includes(text as ContractStatus);

/** All contracts the user may see, those that end soonest first. */
export function ContractsPage() {
  const { t } = useTranslationRef(contractTranslationRef);
  const filters = useUrlFilters();
  const navigate = useNavigate();
  const contractRoute = useRouteRef(contractRouteRef);
  const [isCreating, setIsCreating] = useState(false);

  const q = filters.get('q');
  const customerRef = filters.get('customer');
  const status = filters.get('status')?.split(',').filter(isStatus) ?? [];
  const isFiltered = !!q || !!customerRef || status.length > 0;

  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <FilterBar label={t('filters')}>
          <SearchFilter
            label={t('search')}
            value={q}
            onChange={value => filters.set('q', value)}
          />
          <Select
            aria-label={t('statusTitle')}
            placeholder={t('anyStatus')}
            selectionMode="multiple"
            value={status}
            onChange={keys => filters.set('status', keys.join(','))}
            options={STATUSES.map(id => ({
              id,
              label: t(`status.${id}`),
            }))}
          />
          <EntityPicker
            kind="Customer"
            aria-label={t('customer')}
            placeholder={t('anyCustomer')}
            value={customerRef}
            onChange={ref => filters.set('customer', ref)}
          />
        </FilterBar>
        <Button iconStart={<RiAddLine />} onPress={() => setIsCreating(true)}>
          {t('create')}
        </Button>
      </div>
      <ContractTable
        query={{ q, customerRef, status: status.length ? status : undefined }}
        emptyState={
          <EmptyState
            icon={RiFileList3Line}
            title={isFiltered ? t('noMatch') : t('empty')}
            description={isFiltered ? t('noMatchHint') : t('emptyHint')}
          />
        }
      />
      {isCreating && (
        <ContractFormDialog
          onClose={() => setIsCreating(false)}
          customerRef={customerRef}
          onSaved={({ id }) => {
            if (contractRoute) {
              navigate(contractRoute({ id }));
            }
          }}
        />
      )}
    </div>
  );
}
