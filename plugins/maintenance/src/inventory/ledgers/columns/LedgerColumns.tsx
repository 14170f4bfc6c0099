import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Text } from '@backstage/ui';
import { LedgerColumn } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { ledgerTranslationRef } from '../translation';
import { useFieldWords } from '../useFieldWords';
import { columnsBySheet, isUncertain } from './columnChoices';
import { ColumnSourceMark } from './ColumnSourceMark';
import styles from './LedgerColumns.module.css';

export interface LedgerColumnsProps {
  columns: readonly LedgerColumn[];
  /** What stands in the place of the meaning, where it can be chosen. */
  renderMeaning?: (column: LedgerColumn) => ReactNode;
}

/** The columns of a file, each with some values and what it is taken for. */
export function LedgerColumns(props: LedgerColumnsProps) {
  const { columns, renderMeaning } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const sheets = columnsBySheet(columns);
  return (
    <>
      {[...sheets].map(([sheet, own]) => (
        <section key={sheet}>
          {sheets.size > 1 && (
            <Text as="h4" weight="bold">
              {sheet}
            </Text>
          )}
          <ul
            className={styles.columns}
            aria-label={t('columns.ofSheet', { sheet })}
          >
            {own.map(column => (
              <Box
                as="li"
                bg="neutral"
                key={`${column.column} ${column.heading}`}
                className={styles.column}
                data-uncertain={
                  (renderMeaning && isUncertain(column)) || undefined
                }
              >
                <ColumnHead column={column} />
                {renderMeaning?.(column) ?? <ColumnMeaning column={column} />}
                <ColumnSourceMark column={column} />
              </Box>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ColumnMeaning(props: { column: LedgerColumn }) {
  const { field = 'parameter', dateOrder } = props.column;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const words = useFieldWords();
  return (
    <div>
      <div>{words.name(field)}</div>
      {dateOrder && (
        <div className={styles.samples}>{t(`columns.order.${dateOrder}`)}</div>
      )}
    </div>
  );
}

function ColumnHead(props: { column: LedgerColumn }) {
  const { column, heading, samples = [] } = props.column;
  const { t } = useTranslationRef(ledgerTranslationRef);
  return (
    <div className={styles.head}>
      <div>
        <span className={styles.letters}>{column}</span>{' '}
        {heading ? (
          <strong>{heading}</strong>
        ) : (
          <em className={styles.letters}>{t('columns.noHeading')}</em>
        )}
      </div>
      <div className={styles.samples}>
        {samples.length > 0 ? samples.join(' · ') : t('columns.noValues')}
      </div>
    </div>
  );
}
