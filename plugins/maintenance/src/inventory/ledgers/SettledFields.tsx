import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import { LedgerRow } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { RiQuillPenLine } from '../../platform/icons/RiQuillPenLine';
import { inspectionRouteRef } from '../../routes';
import { FieldValue } from './FieldChanges';
import styles from './LedgerRows.module.css';
import { ledgerTranslationRef } from './translation';
import { useFieldWords } from './useFieldWords';

export interface SettledFieldsProps {
  settled: NonNullable<LedgerRow['settled']>;
  /** Where the file may be followed instead. */
  onOverride?: () => void;
}

/** What a signed sheet keeps of a device whatever the file says. */
export function SettledFields(props: SettledFieldsProps) {
  const { settled, onOverride } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const words = useFieldWords();
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  const { inspectionId: id } = settled;
  return (
    <div className={styles.settled}>
      <Text as="p" variant="body-small">
        <RiQuillPenLine aria-hidden="true" size={14} />{' '}
        {t('settled.title', { date: format.instant(settled.signedAt) })}{' '}
        {inspectionRoute && (
          <Link href={inspectionRoute({ id })}>{t('settled.sheet')}</Link>
        )}
      </Text>
      <ul>
        {settled.fields.map(({ field, inFile, kept }) => (
          <li key={field}>
            {field === 'withdrawn' ? (
              t(kept === 'true' ? 'settled.withdrawn' : 'settled.added')
            ) : (
              <>
                {words.name(field)} <FieldValue field={field} value={kept} /> (
                {t('settled.inFile')}{' '}
                <FieldValue field={field} value={inFile} />)
              </>
            )}
          </li>
        ))}
      </ul>
      {onOverride && (
        <Button size="small" variant="secondary" onPress={onOverride}>
          {t('settled.override')}
        </Button>
      )}
    </div>
  );
}
