import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  LedgerPreview,
  TextDelimiter,
  TextEncoding,
} from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../../platform/components/StatusMark';
import { useFormat } from '../../../platform/components/useFormat';
import { RiHistoryLine } from '../../../platform/icons/RiHistoryLine';
import { ledgerTranslationRef } from '../translation';
import { ReadingChoices } from './columnChoices';
import styles from './LedgerColumns.module.css';

/** By the names that everybody knows them by. */
const ENCODINGS: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const DELIMITERS: readonly TextDelimiter[] = [
  'comma',
  'semicolon',
  'tab',
  'pipe',
];

export interface TextFormatFieldsProps {
  /** How the file was read; absent where that came to nothing. */
  text?: LedgerPreview['text'];
  choices: ReadingChoices;
  onChange: (choices: ReadingChoices) => void;
  isDisabled: boolean;
}

/** How a csv was read, and how it is to be read instead. */
export function TextFormatFields(props: TextFormatFieldsProps) {
  const { text, choices, onChange, isDisabled } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  return (
    <div className={styles.format}>
      <Select
        label={t('textFormat.encoding')}
        isDisabled={isDisabled}
        placeholder={t('textFormat.guessed')}
        value={choices.encoding ?? text?.encoding ?? null}
        onChange={key =>
          onChange({ ...choices, encoding: key as TextEncoding })
        }
        options={Object.entries(ENCODINGS).map(([id, label]) => ({
          id,
          label,
        }))}
      />
      <Select
        label={t('textFormat.delimiter')}
        isDisabled={isDisabled}
        placeholder={t('textFormat.guessed')}
        value={choices.delimiter ?? text?.delimiter ?? null}
        // Its columns are others then.
        onChange={key =>
          onChange({
            ...choices,
            mapping: [],
            delimiter: key as TextDelimiter,
          })
        }
        options={DELIMITERS.map(id => ({
          id,
          label: t(`textFormat.delimiters.${id}`),
        }))}
      />
      {text?.rememberedAt && (
        <StatusMark icon={RiHistoryLine} tone="neutral">
          {t('columns.rememberedOn', { date: format.date(text.rememberedAt) })}
        </StatusMark>
      )}
    </div>
  );
}
