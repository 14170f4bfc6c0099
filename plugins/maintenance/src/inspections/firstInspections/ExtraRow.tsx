import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { LedgerCheck } from '@weibao/backstage-plugin-maintenance-common';
import { firstInspectionTranslationRef } from './translation';
import { RefusalText } from '../RefusalText';
import { describeDevice } from '../deviceSearch';
import { CheckMark } from './CheckMark';
import styles from './FirstInspection.module.css';
import { titleOfExtra } from './ledgerFields';

/** A device that stands on site and is not in the ledger. */
export function ExtraRow(props: {
  check: LedgerCheck;
  /** Why it was not accepted. */
  refusal?: string;
  onChange?: () => void;
  onRemove?: () => void;
}) {
  const { check, refusal, onChange, onRemove } = props;
  const { found = {}, note } = check;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const title = titleOfExtra(found);
  return (
    <li className={styles.row} aria-label={title}>
      <div className={styles.facts}>
        <Text weight="bold">{title}</Text>
        <Text variant="body-small" color="secondary">
          {describeDevice({ model: '', ...found })}
        </Text>
        <CheckMark state="extra" />
        {note && <Text variant="body-small">{note}</Text>}
        {refusal && <RefusalText reason={refusal} />}
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
