import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { LedgerColumn } from '@weibao/backstage-plugin-maintenance-common';
import { RiArrowGoBackLine } from '../../../platform/icons/RiArrowGoBackLine';
import { RiHistoryLine } from '../../../platform/icons/RiHistoryLine';
import { ledgerTranslationRef } from '../translation';
import { ReadingChoices } from './columnChoices';
import styles from './LedgerColumns.module.css';

export interface ColumnMemoryProps {
  columns: readonly LedgerColumn[];
  choices: ReadingChoices;
  onChange: (choices: ReadingChoices) => void;
  isDisabled: boolean;
}

/** What becomes of what was chosen, and the way back to the guess. */
export function ColumnMemory(props: ColumnMemoryProps) {
  const { columns, choices, onChange, isDisabled } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const { mapping, forgetMapping } = choices;
  const isRemembered = columns.some(({ source }) => source === 'remembered');
  const hint = forgetMapping
    ? t('columns.forgets')
    : mapping.length > 0 && t('columns.remembers');
  if (!hint && !isRemembered) return null;
  return (
    <div className={styles.memory}>
      {hint && (
        <Text variant="body-small" color="secondary">
          {hint}
        </Text>
      )}
      {(mapping.length > 0 || isRemembered) && (
        <Button
          variant="secondary"
          iconStart={<RiArrowGoBackLine />}
          isDisabled={isDisabled}
          onPress={() =>
            onChange({
              ...choices,
              mapping: [],
              forgetMapping: forgetMapping || isRemembered || undefined,
            })
          }
        >
          {t('columns.guess')}
        </Button>
      )}
      {forgetMapping && (
        <Button
          variant="secondary"
          iconStart={<RiHistoryLine />}
          isDisabled={isDisabled}
          onPress={() =>
            onChange({ ...choices, mapping: [], forgetMapping: undefined })
          }
        >
          {t('columns.asLastTime')}
        </Button>
      )}
    </div>
  );
}
