import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReadingChoices } from './columns/columnChoices';
import { TextFormatFields } from './columns/TextFormatFields';
import { ledgerTranslationRef } from './translation';

/** Lets say how a csv file is read in which nothing was understood. */
export function UnreadText(props: {
  choices: ReadingChoices;
  onChoose: (choices: ReadingChoices) => void;
}) {
  const { choices, onChoose } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  return (
    <section aria-label={t('textFormat.mend')}>
      <Text as="p">{t('textFormat.mend')}</Text>
      <TextFormatFields
        choices={choices}
        onChange={onChoose}
        isDisabled={false}
      />
    </section>
  );
}
