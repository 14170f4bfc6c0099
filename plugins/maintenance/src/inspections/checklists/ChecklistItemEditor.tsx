import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Text } from '@backstage/ui';
import { useRef } from 'react';
import { tellEntered } from '../../platform/components/tellEntered';
import { RiArrowDownLine } from '../../platform/icons/RiArrowDownLine';
import { RiArrowUpLine } from '../../platform/icons/RiArrowUpLine';
import { RiDeleteBinLine } from '../../platform/icons/RiDeleteBinLine';
import { RiEditLine } from '../../platform/icons/RiEditLine';
import { useChecklistWords } from '../useChecklistWords';
import styles from './ChecklistDialog.module.css';
import { ItemProblems, ItemValues } from './checklistForm';
import { ChecklistItemFields } from './ChecklistItemFields';
import { checklistTranslationRef } from './translation';

export interface ChecklistItemEditorProps {
  item: ItemValues;
  problems: ItemProblems;
  /** Its fields are shown. */
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChange: (change: Partial<ItemValues>) => void;
  /** Ways that lead nowhere are left out. */
  onMove: { up?: () => void; down?: () => void };
  onRemove: () => void;
}

/** One item of a checklist: its place, and its fields when it is opened. */
export function ChecklistItemEditor(props: ChecklistItemEditorProps) {
  const { item, problems, isOpen, onOpenChange, onChange } = props;
  const { onMove, onRemove } = props;
  const { t } = useTranslationRef(checklistTranslationRef);
  const words = useChecklistWords();
  const row = useRef<HTMLLIElement>(null);
  const title = words.title(item) || t('newItem');
  const entered = (change?: () => void) =>
    change &&
    (() => {
      tellEntered(row.current);
      change();
    });
  return (
    <li ref={row} className={styles.item}>
      <div className={styles.head}>
        <div className={styles.name}>
          <Text weight="bold">{title}</Text>
          <Text as="p" variant="body-small" color="secondary">
            {[t(`kind.${item.kind}`), item.unit, item.required && t('required')]
              .filter(part => part)
              .join(' · ')}
          </Text>
        </div>
        <div className={styles.tools}>
          <ButtonIcon
            variant="tertiary"
            icon={<RiArrowUpLine />}
            aria-label={t('moveUp', { title })}
            isDisabled={!onMove.up}
            onPress={entered(onMove.up)}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiArrowDownLine />}
            aria-label={t('moveDown', { title })}
            isDisabled={!onMove.down}
            onPress={entered(onMove.down)}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiEditLine />}
            aria-label={t('editItem', { title })}
            aria-expanded={isOpen}
            onPress={() => onOpenChange(!isOpen)}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('remove', { title })}
            onPress={entered(onRemove)}
          />
        </div>
      </div>
      {isOpen && (
        <ChecklistItemFields
          item={item}
          problems={problems}
          onChange={onChange}
        />
      )}
    </li>
  );
}
