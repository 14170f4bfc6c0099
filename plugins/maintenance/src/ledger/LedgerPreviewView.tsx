import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import {
  LedgerPreview,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../components/EmptyState';
import { PagedTable } from '../components/PagedTable';
import { ledgerTranslationRef } from './translation';
import { LedgerColumnsList } from './LedgerColumnsList';
import { LedgerCountFilter } from './LedgerCountFilter';
import { ledgerRowId } from './ledgerRowId';
import styles from './LedgerUploadPage.module.css';
import { useLedgerRowColumns } from './useLedgerRowColumns';
import { useRowPages } from './useRowPages';

/** What an import would do, row by row. */
export function LedgerPreviewView(props: {
  preview: LedgerPreview;
  /** Believes the file of a device against a signed sheet. */
  onOverride: (deviceRef: string) => void;
}) {
  const { counts, columns, rows } = props.preview;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const [state, setState] = useState<LedgerRowState>();
  const shown = useMemo(
    () => (state ? rows.filter(row => row.state === state) : rows),
    [rows, state],
  );
  const pages = useRowPages(state ?? 'all', shown);
  const rowColumns = useLedgerRowColumns(false, props.onOverride);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const known = counts.changed + counts.unchanged + counts.gone;
  return (
    <section className={styles.preview} aria-labelledby="ledger-preview">
      <h2 id="ledger-preview" ref={heading} tabIndex={-1}>
        <Text as="span" variant="body-large" weight="bold">
          {t('preview.title')}
        </Text>
      </h2>
      {counts.gone > 0 && (
        <Alert
          status="warning"
          icon
          title={t('preview.gone', { count: counts.gone })}
          description={[
            t('preview.goneHint'),
            counts.gone * 2 > known && t('preview.goneMost'),
          ]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      {counts.error > 0 && (
        <Alert
          status="danger"
          icon
          title={t('preview.errors', { count: counts.error })}
          description={t('preview.errorsHint')}
        />
      )}
      <LedgerColumnsList columns={columns} />
      <div>
        <LedgerCountFilter counts={counts} value={state} onChange={setState} />
        <PagedTable
          label={t('rows.label')}
          columns={rowColumns}
          pages={pages}
          idOf={ledgerRowId}
          emptyState={<EmptyState title={t('rows.none')} />}
        />
      </div>
      {!!counts.skipped && (
        <Text variant="body-small" color="secondary">
          {t('counts.skipped', { count: counts.skipped })}
        </Text>
      )}
    </section>
  );
}
