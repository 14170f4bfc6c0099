import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { LedgerColumn } from '@weibao/backstage-plugin-maintenance-common';
import { ledgerTranslationRef } from './translation';
import styles from './LedgerColumnsList.module.css';
import { useFieldWords } from './useFieldWords';

/** What the headings of the file were taken to mean. */
export function LedgerColumnsList(props: { columns: LedgerColumn[] }) {
  const { columns } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const words = useFieldWords();
  const known = columns.filter(({ field }) => field).length;
  return (
    <Accordion>
      <AccordionTrigger
        title={t('columns.title', {
          count: columns.length,
          known: String(known),
        })}
      />
      <AccordionPanel>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{t('columns.heading')}</th>
              <th scope="col">{t('columns.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ sheet, column, heading, field }) => (
              <tr key={`${sheet} ${column} ${heading}`}>
                <th scope="row">
                  {heading}
                  <span className={styles.place}>
                    {[sheet, column].filter(Boolean).join(' · ')}
                  </span>
                </th>
                <td>{field ? words.name(field) : t('columns.parameter')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </AccordionPanel>
    </Accordion>
  );
}
