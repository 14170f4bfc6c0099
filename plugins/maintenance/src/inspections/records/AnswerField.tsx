import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  AnswerValue,
  ChecklistItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { inspectionTranslationRef } from '../translation';
import { PhotoField, PhotoFieldProps } from '../PhotoField';
import { useChecklistWords } from '../useChecklistWords';
import { TextAnswer } from './TextAnswer';
import styles from './AnswerField.module.css';
import { NumberAnswer } from './NumberAnswer';

export interface AnswerFieldProps {
  item: ChecklistItem;
  value: AnswerValue;
  customerRef: string;
  /** Where what it answers is awaited, the value is the new one then. */
  onChange: (value: AnswerValue) => void | Promise<void>;
  /** As `PhotoField` has it. */
  onPhotoTaken?: PhotoFieldProps['onTaken'];
}

/** One large control for the answer to an item, whatever its kind. */
export function AnswerField(props: AnswerFieldProps) {
  const { item, value, customerRef, onChange } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  const label = words.title(item);
  switch (item.kind) {
    case 'yes-no':
      return (
        <ChoiceAnswer
          label={label}
          options={[
            { id: 'yes', label: t('answer.yes') },
            { id: 'no', label: t('answer.no') },
          ]}
          value={typeof value === 'boolean' ? yesOrNo(value) : undefined}
          onChange={answer =>
            onChange(answer === undefined ? null : answer === 'yes')
          }
        />
      );
    case 'choice':
      return (
        <ChoiceAnswer
          label={label}
          options={(item.choices ?? []).map(id => ({
            id,
            label: words.choice(id),
          }))}
          value={typeof value === 'string' ? value : undefined}
          onChange={answer => onChange(answer ?? null)}
        />
      );
    case 'number':
      return (
        <NumberAnswer
          item={item}
          value={typeof value === 'number' ? value : undefined}
          onChange={answer => onChange(answer ?? null)}
        />
      );
    case 'photo':
      return (
        <PhotoField
          label={label}
          customerRef={customerRef}
          onTaken={props.onPhotoTaken}
          value={Array.isArray(value) ? value : []}
          onChange={ids => onChange(ids.length > 0 ? ids : null)}
        />
      );
    default:
      return (
        <TextAnswer
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={text => onChange(text || null)}
        />
      );
  }
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

/** Buttons of which one is pressed; pressed again, the answer is taken back. */
function ChoiceAnswer(props: {
  label: string;
  options: { id: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { label, options, value, onChange } = props;
  return (
    <ToggleButtonGroup
      className={styles.choices}
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={keys => {
        const [key] = keys;
        onChange(key === undefined ? undefined : String(key));
      }}
    >
      {options.map(option => (
        <ToggleButton
          key={option.id}
          id={option.id}
          size="medium"
          className={styles.choice}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
