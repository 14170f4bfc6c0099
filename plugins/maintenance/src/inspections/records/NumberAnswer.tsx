import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { RiAlertLine } from '../../platform/icons/RiAlertLine';
import {
  ChecklistItem,
  isOutsideLimits,
} from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { inspectionTranslationRef } from '../translation';
import { useChecklistWords } from '../useChecklistWords';
import { useTyped } from './useTyped';
import styles from './AnswerField.module.css';

export interface NumberAnswerProps {
  item: ChecklistItem;
  value: number | undefined;
  onChange: (value: number | undefined) => void | Promise<void>;
}

/**
 * The number that a text means, undefined where it is none. A comma is what
 * the number keys of some phones offer for a decimal point.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A number with its unit; says at once when it is outside its limits. */
export function NumberAnswer(props: NumberAnswerProps) {
  const { item, value, onChange } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  const [text, change] = useTyped({
    value,
    onChange,
    read: readNumber,
    write: number => (number === undefined ? '' : String(number)),
  });
  const typed = readNumber(text);
  const isUnreadable = text.trim() !== '' && typed === undefined;
  const limits = words.limits(item);

  return (
    <div className={styles.number}>
      <div className={styles.quantity}>
        <TextField
          aria-label={words.title(item)}
          aria-describedby={limits ? `${item.id}-limits` : undefined}
          inputMode="decimal"
          size="medium"
          maxLength={20}
          value={text}
          onChange={change}
          isInvalid={isUnreadable}
        />
        {item.unit && <span>{item.unit}</span>}
      </div>
      {limits && (
        <span id={`${item.id}-limits`} className={styles.hint}>
          {limits}
        </span>
      )}
      <span role="status">
        {isUnreadable && (
          <StatusMark icon={RiAlertLine} tone="danger">
            {t('answer.noNumber')}
          </StatusMark>
        )}
        {typed !== undefined && isOutsideLimits(item, typed) && (
          <StatusMark icon={RiAlertLine} tone="danger">
            {t('answer.outside')}
          </StatusMark>
        )}
      </span>
    </div>
  );
}
