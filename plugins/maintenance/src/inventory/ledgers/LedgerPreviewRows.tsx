import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  LedgerPreview,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { PagedTable } from '../../platform/components/PagedTable';
import { LedgerCountFilter } from './LedgerCountFilter';
import { ledgerRowId } from './ledgerRowId';
import { ledgerTranslationRef } from './translation';
import { RowDecisions, useLedgerRowColumns } from './useLedgerRowColumns';
import { useRowPages } from './useRowPages';

export interface LedgerPreviewRowsProps {
  preview: LedgerPreview;
  isStale: boolean;
  decide: RowDecisions;
}

/** What an import would do, row by row. */
export function LedgerPreviewRows(props: LedgerPreviewRowsProps) {
  const { preview, isStale, decide } = props;
  const { counts, rows } = preview;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const [state, setState] = useState<LedgerRowState>();
  const shown = useMemo(
    () => (state ? rows.filter(row => row.state === state) : rows),
    [rows, state],
  );
  const pages = useRowPages(state ?? 'all', shown);
  const columns = useLedgerRowColumns(false, decide);
  return (
    <>
      <div>
        <LedgerCountFilter counts={counts} value={state} onChange={setState} />
        <PagedTable
          label={t('rows.label')}
          columns={columns}
          pages={{ ...pages, isFetching: isStale }}
          idOf={ledgerRowId}
          emptyState={<EmptyState title={t('rows.none')} />}
        />
      </div>
      {!!counts.skipped && (
        <Text variant="body-small" color="secondary">
          {t('counts.skipped', { count: counts.skipped })}
        </Text>
      )}
    </>
  );
}
