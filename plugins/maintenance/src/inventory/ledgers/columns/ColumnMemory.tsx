import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { RiArrowGoBackLine } from '../../../platform/icons/RiArrowGoBackLine';
import { RiHistoryLine } from '../../../platform/icons/RiHistoryLine';
import { ledgerTranslationRef } from '../translation';
import { ReadingChoices } from './columnChoices';
import styles from './LedgerColumns.module.css';

export interface ColumnMemoryProps {
  preview: Pick<LedgerPreview, 'columns' | 'text'>;
  choices: ReadingChoices;
  onChange: (choices: ReadingChoices) => void;
  isDisabled: boolean;
}

/** What becomes of what was chosen, and the way back to the guess. */
export function ColumnMemory(props: ColumnMemoryProps) {
  const { preview, choices, onChange, isDisabled } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const { forgetMapping, overrideSettled } = choices;
  const { columns, text } = preview;
  const isRemembered =
    text?.rememberedAt !== undefined ||
    columns.some(({ source }) => source === 'remembered');
  const isSaid =
    choices.mapping.length > 0 || !!choices.encoding || !!choices.delimiter;
  const guess = { mapping: [], overrideSettled };
  const hint = forgetMapping
    ? t('columns.forgets')
    : isSaid && t('columns.remembers');
  if (!hint && !isRemembered) return null;
  return (
    <div className={styles.memory}>
      {hint && (
        <Text variant="body-small" color="secondary">
          {hint}
        </Text>
      )}
      {(isSaid || isRemembered) && (
        <Button
          variant="secondary"
          iconStart={<RiArrowGoBackLine />}
          isDisabled={isDisabled}
          onPress={() =>
            onChange({
              ...guess,
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
          onPress={() => onChange(guess)}
        >
          {t('columns.asLastTime')}
        </Button>
      )}
    </div>
  );
}
