import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { VisuallyHidden } from '@backstage/ui';
import { RiArrowRightLine } from '../../platform/icons/RiArrowRightLine';
import { LedgerRow } from '@weibao/backstage-plugin-maintenance-common';
import { ledgerTranslationRef } from './translation';
import styles from './FieldChanges.module.css';
import { useFieldWords } from './useFieldWords';

export interface FieldChangesProps {
  changes: NonNullable<LedgerRow['changes']>;
}

/** What stands in a field, in words. */
export function FieldValue(props: { field: string; value?: string }) {
  const { field, value } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const words = useFieldWords();
  if (!value) {
    return <span className={styles.empty}>{t('change.nothing')}</span>;
  }
  return field === 'siteRef' ? (
    <EntityDisplayName entityRef={value} hideIcon />
  ) : (
    <>{words.value(field, value)}</>
  );
}

/** What stood in the fields of a device before, and what stands there now. */
export function FieldChanges(props: FieldChangesProps) {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const words = useFieldWords();
  return (
    <dl className={styles.changes} aria-label={t('change.label')}>
      {props.changes.map(({ field, before, after }) => (
        <div key={field} className={styles.change}>
          <dt>{words.name(field)}</dt>
          <dd>
            <span className={styles.before}>
              <FieldValue field={field} value={before} />
            </span>
            <RiArrowRightLine aria-hidden="true" size={14} />
            <VisuallyHidden>{t('change.to')}</VisuallyHidden>
            <span>
              <FieldValue field={field} value={after} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
