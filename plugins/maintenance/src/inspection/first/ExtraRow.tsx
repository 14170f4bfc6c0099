import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { LedgerCheck } from '@weibao/backstage-plugin-maintenance-common';
import { firstInspectionTranslationRef } from './translation';
import { describeDevice } from '../deviceSearch';
import { CheckMark } from './CheckMark';
import styles from './FirstInspection.module.css';

/** A device that stands on site and is not in the ledger. */
export function ExtraRow(props: {
  check: LedgerCheck;
  onChange?: () => void;
  onRemove?: () => void;
}) {
  const { check, onChange, onRemove } = props;
  const { found = {}, note } = check;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const title = found.title ?? `${found.manufacturer} ${found.model}`;
  return (
    <li className={styles.row} aria-label={title}>
      <div className={styles.facts}>
        <Text weight="bold">{title}</Text>
        <Text variant="body-small" color="secondary">
          {describeDevice({ model: '', ...found })}
        </Text>
        <CheckMark state="extra" />
        {note && <Text variant="body-small">{note}</Text>}
      </div>
      <div className={styles.actions}>
        {onChange && (
          <Button variant="secondary" onPress={onChange}>
            {t('change')}
          </Button>
        )}
        {onRemove && (
          <Button variant="secondary" onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
