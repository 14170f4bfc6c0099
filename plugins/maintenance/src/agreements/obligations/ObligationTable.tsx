import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  Obligation,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { OutsideTermMark } from '../../platform/components/OutsideTermMark';
import { TwoLines } from '../../platform/components/TwoLines';
import { useCustomerColumn } from '../../platform/components/useCustomerColumn';
import { useFormat } from '../../platform/components/useFormat';
import { obligationTranslationRef } from './translation';
import styles from './Obligations.module.css';
import { ObligationStateBadge } from './ObligationStateBadge';

export interface ObligationTableProps {
  query: Omit<QueryOf<'listObligations'>, 'cursor' | 'limit'>;
  onOpen: (obligation: Obligation) => void;
  emptyState: ReactNode;
  hidesCustomer?: boolean;
  hidesContract?: boolean;
}

const PAGE_SIZE = 25;

/** Obligations by due date. */
export function ObligationTable(props: ObligationTableProps) {
  const { query, onOpen, emptyState, hidesCustomer, hidesContract } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const format = useFormat();
  const pages = useMaintenancePages('listObligations', {
    query: { ...query, limit: PAGE_SIZE },
  });
  const customer = useCustomerColumn();
  const contract: RecordColumn<Obligation> = {
    id: 'contract',
    label: t('contract'),
    share: 1.7,
    show: ({ contractNumber }) => contractNumber,
  };
  const columns: RecordColumn<Obligation>[] = [
    {
      id: 'obligation',
      label: t('title'),
      share: 3,
      show: obligation => (
        <TwoLines
          title={
            <button
              type="button"
              className={styles.titleButton}
              onClick={() => onOpen(obligation)}
            >
              {obligation.title}
            </button>
          }
          detail={[
            t(`kind.${obligation.kind}`),
            obligation.seriesId && t('repeat.mark'),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
    {
      id: 'dueOn',
      label: t('dueOn'),
      share: 1.5,
      show: ({ dueOn, outsideTerm }) => (
        <TwoLines
          title={format.date(dueOn)}
          detail={outsideTerm && <OutsideTermMark />}
        />
      ),
    },
    {
      id: 'state',
      label: t('stateTitle'),
      share: 1.4,
      show: ({ state }) => <ObligationStateBadge state={state} />,
    },
    ...(hidesCustomer ? [] : [customer]),
    ...(hidesContract ? [] : [contract]),
    {
      id: 'responsible',
      label: t('responsible'),
      share: 1.7,
      show: ({ responsibleRef }) =>
        responsibleRef && (
          <EntityDisplayName entityRef={responsibleRef} hideIcon />
        ),
    },
  ];
  return (
    <PagedTable
      label={t('obligations')}
      columns={columns}
      pages={pages}
      idOf={({ id }) => id}
      emptyState={emptyState}
    />
  );
}
