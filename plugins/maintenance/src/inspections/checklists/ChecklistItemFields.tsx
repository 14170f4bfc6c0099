import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch, Text, TextAreaField, TextField } from '@backstage/ui';
import { ChecklistItem } from '@weibao/backstage-plugin-maintenance-common';
import { fieldProblem } from '../../platform/components/fieldProblem';
import styles from './ChecklistDialog.module.css';
import { answersOf, ItemProblems, ItemValues } from './checklistForm';
import { checklistTranslationRef } from './translation';
import { useAnswerWords } from './useAnswerWords';

const KINDS: readonly ChecklistItem['kind'][] = [
  'yes-no',
  'choice',
  'number',
  'text',
  'photo',
];

/** What an item asks for, and which answers propose a finding. */
export function ChecklistItemFields(props: {
  item: ItemValues;
  problems: ItemProblems;
  onChange: (change: Partial<ItemValues>) => void;
}) {
  const { item, problems, onChange } = props;
  const { t } = useTranslationRef(checklistTranslationRef);
  const words = useAnswerWords();
  const answers = answersOf(item);
  const problemOf = (field: keyof ItemProblems) => {
    const problem = problems[field];
    return fieldProblem(problem && t(`problem.${problem}`));
  };
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextField
          label={t('item.title')}
          value={item.title}
          maxLength={200}
          onChange={title => onChange({ title })}
          {...problemOf('title')}
        />
        <TextField
          label={t('item.titleZh')}
          value={item.titleZh}
          maxLength={200}
          onChange={titleZh => onChange({ titleZh })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label={t('item.kind')}
          isDisabled={item.isKnown}
          value={item.kind}
          onChange={key => {
            const kind = KINDS.find(known => known === key);
            if (kind) onChange({ kind, proposesFindingOn: [] });
          }}
          options={KINDS.map(id => ({ id, label: t(`kind.${id}`) }))}
        />
        {item.kind === 'number' && (
          <TextField
            label={t('item.unit')}
            isDisabled={item.isKnown}
            value={item.unit}
            maxLength={20}
            onChange={unit => onChange({ unit })}
          />
        )}
      </div>
      {item.isKnown && (
        <Text variant="body-small" color="secondary">
          {t('kindKept')}
        </Text>
      )}
      {item.kind === 'number' && (
        <div className={styles.pair}>
          <TextField
            label={t('item.minimum')}
            value={item.minimum}
            inputMode="decimal"
            onChange={minimum => onChange({ minimum })}
            {...problemOf('minimum')}
          />
          <TextField
            label={t('item.maximum')}
            value={item.maximum}
            inputMode="decimal"
            onChange={maximum => onChange({ maximum })}
            {...problemOf('maximum')}
          />
        </div>
      )}
      {item.kind === 'choice' && (
        <TextAreaField
          label={t('item.choices')}
          value={item.choices}
          rows={4}
          onChange={choices => onChange({ choices })}
          {...problemOf('choices')}
        />
      )}
      {answers.length > 0 && (
        <Select
          label={t('item.finding')}
          placeholder={t('item.noFinding')}
          selectionMode="multiple"
          value={item.proposesFindingOn.filter(it => answers.includes(it))}
          onChange={keys => onChange({ proposesFindingOn: keys.map(String) })}
          options={answers.map(id => ({
            id,
            label: words.answer(item.kind, id),
          }))}
        />
      )}
      <Switch
        label={t('item.required')}
        isSelected={item.required}
        onChange={required => onChange({ required })}
      />
    </div>
  );
}
