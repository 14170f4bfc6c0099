import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, TextField } from '@backstage/ui';
import { ChecklistHistory } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { FormDialog } from '../../platform/components/FormDialog';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import {
  checkItem,
  checklistValues,
  checklistVersionInput,
  ItemValues,
  moveItem,
  newItem,
} from './checklistForm';
import styles from './ChecklistDialog.module.css';
import { ChecklistItemEditor } from './ChecklistItemEditor';
import { checklistTranslationRef } from './translation';

export interface ChecklistDialogProps {
  checklist: ChecklistHistory;
  onSaved: () => void;
  onClose: () => void;
}

/** Changes what a checklist asks for from now on. */
export function ChecklistDialog(props: ChecklistDialogProps) {
  const { onSaved, onClose } = props;
  const { t } = useTranslationRef(checklistTranslationRef);
  // What somebody else changes meanwhile is not overwritten.
  const [checklist] = useState(props.checklist);
  const [values, setValues] = useState(() => checklistValues(checklist));
  const [openId, setOpenId] = useState<string>();
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const save = useMaintenanceMutation('addChecklistVersion', {
    onSuccess() {
      onSaved();
      onClose();
    },
  });
  const { title, items } = values;
  const setItems = (change: (items: ItemValues[]) => ItemValues[]) =>
    setValues(last => ({ ...last, items: change(last.items) }));
  const isWrong = (item: ItemValues) => Object.keys(checkItem(item)).length > 0;

  const onSubmit = () => {
    const wrong = items.find(isWrong);
    setOpenId(wrong?.id ?? openId);
    setAttempts(count => count + 1);
    if (wrong || !title.trim() || items.length === 0) return;
    save.mutate({
      path: { id: checklist.id },
      body: checklistVersionInput(values, checklist.version),
    });
  };
  const add = () => {
    const added = newItem(checklist, items);
    setItems(last => [...last, added]);
    setOpenId(added.id);
  };
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={720}
      title={t('edit')}
      submitLabel={t('save')}
      onSubmit={onSubmit}
      isSubmitting={save.isPending}
      error={save.error}
      conflict={t('stale')}
      noValidate
    >
      <div ref={fields} className={styles.fields}>
        <Text color="secondary">{t('hint')}</Text>
        <TextField
          label={t('title')}
          description={t('titleHint')}
          value={title}
          maxLength={200}
          onChange={text => setValues(last => ({ ...last, title: text }))}
          {...fieldProblem(
            attempts > 0 && !title.trim() ? t('problem.required') : undefined,
          )}
        />
        <ol className={styles.items} aria-label={t('items')}>
          {items.map((item, index) => (
            <ChecklistItemEditor
              key={item.id}
              item={item}
              problems={attempts > 0 ? checkItem(item) : {}}
              isOpen={item.id === openId}
              onOpenChange={isOpen => setOpenId(isOpen ? item.id : undefined)}
              onChange={change =>
                setItems(last =>
                  last.map(each =>
                    each.id === item.id ? { ...each, ...change } : each,
                  ),
                )
              }
              onMove={{
                up:
                  index > 0
                    ? () => setItems(last => moveItem(last, index, index - 1))
                    : undefined,
                down:
                  index < items.length - 1
                    ? () => setItems(last => moveItem(last, index, index + 1))
                    : undefined,
              }}
              onRemove={() =>
                setItems(last => last.filter(({ id }) => id !== item.id))
              }
            />
          ))}
        </ol>
        {attempts > 0 && items.length === 0 && (
          <Text role="alert" color="danger">
            {t('problem.noItems')}
          </Text>
        )}
        <div>
          <Button variant="secondary" iconStart={<RiAddLine />} onPress={add}>
            {t('addItem')}
          </Button>
        </div>
      </div>
    </FormDialog>
  );
}
