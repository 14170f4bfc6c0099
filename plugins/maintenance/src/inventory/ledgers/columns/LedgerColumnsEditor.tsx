import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { ledgerTranslationRef } from '../translation';
import { ColumnChoice } from './ColumnChoice';
import {
  chooseColumn,
  isUncertain,
  ReadingChoices,
  unmetNeeds,
} from './columnChoices';
import { ColumnMemory } from './ColumnMemory';
import { LedgerColumns } from './LedgerColumns';
import { LedgerColumnsPanel } from './LedgerColumnsPanel';
import { TextFormatFields } from './TextFormatFields';

export interface LedgerColumnsEditorProps {
  preview: Pick<LedgerPreview, 'columns' | 'problems' | 'text'>;
  choices: ReadingChoices;
  onChange: (choices: ReadingChoices) => void;
  isDisabled: boolean;
}

/** How the file was understood, and what is to be understood otherwise. */
export function LedgerColumnsEditor(props: LedgerColumnsEditorProps) {
  const { preview, choices, onChange, isDisabled } = props;
  const { columns, problems = [], text } = preview;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const unmet = unmetNeeds(columns, problems);
  const isUnread = problems.some(({ code }) => code === 'unknown-columns');
  return (
    <LedgerColumnsPanel
      columns={columns}
      isOpenAtFirst={isUnread || unmet.length > 0 || columns.some(isUncertain)}
    >
      {text && (
        <TextFormatFields
          text={text}
          choices={choices}
          onChange={onChange}
          isDisabled={isDisabled}
        />
      )}
      {unmet.map(({ sheet, need }) => (
        <Alert
          key={`${need} ${sheet}`}
          status="warning"
          icon
          title={t(`columns.unmet.${need}`, { sheet })}
        />
      ))}
      <LedgerColumns
        columns={columns}
        renderMeaning={column => (
          <ColumnChoice
            column={column}
            choices={choices}
            onChange={meaning =>
              onChange(chooseColumn(choices, column, meaning))
            }
            isDisabled={isDisabled}
          />
        )}
      />
      <ColumnMemory
        preview={preview}
        choices={choices}
        onChange={onChange}
        isDisabled={isDisabled}
      />
    </LedgerColumnsPanel>
  );
}
