import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { LedgerColumn } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { ledgerTranslationRef } from '../translation';
import styles from './LedgerColumns.module.css';

export interface LedgerColumnsPanelProps {
  columns: readonly LedgerColumn[];
  /** Whether there is something to be looked at. */
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

/** How many columns were understood, and below it which of them how. */
export function LedgerColumnsPanel(props: LedgerColumnsPanelProps) {
  const { columns, isOpenAtFirst, children } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const known = columns.filter(({ field }) => field).length;
  return (
    <Accordion defaultExpanded={isOpenAtFirst}>
      <AccordionTrigger
        title={t('columns.title', {
          count: columns.length,
          known: String(known),
        })}
      />
      <AccordionPanel>
        <div className={styles.panel}>{children}</div>
      </AccordionPanel>
    </Accordion>
  );
}
