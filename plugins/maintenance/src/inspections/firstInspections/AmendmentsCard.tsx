import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { DiscrepancySheet } from '@weibao/backstage-plugin-maintenance-common';
import { inspectionTranslationRef } from '../translation';
import styles from './FirstInspection.module.css';
import { useLedgerWords } from './useLedgerWords';

/** Exactly what applying the sheet changes, or has changed. */
export function AmendmentsCard(props: { sheet: DiscrepancySheet }) {
  const { amendments, state } = props.sheet;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useLedgerWords();
  const title =
    state === 'applied' ? t('amendment.applied') : t('amendment.preview');
  return (
    <EntityInfoCard title={title}>
      {amendments.length === 0 ? (
        <Text color="secondary">{t('amendment.none')}</Text>
      ) : (
        <ol className={styles.sentences} aria-label={title}>
          {amendments.map(amendment => (
            <li key={`${amendment.kind} ${amendment.sentence}`}>
              {words.amendment(amendment)}
            </li>
          ))}
        </ol>
      )}
    </EntityInfoCard>
  );
}
