import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { RiAlertLine } from '../../icons/RiAlertLine';
import {
  ChecklistItem,
  isOutsideLimits,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { StatusMark } from '../../components/StatusMark';
import { inspectionTranslationRef } from '../translation';
import { useChecklistWords } from '../useChecklistWords';
import styles from './AnswerField.module.css';

export interface NumberAnswerProps {
  item: ChecklistItem;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
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
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const isUnreadable = text.trim() !== '' && readNumber(text) === undefined;
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
          onChange={next => {
            setText(next);
            onChange(readNumber(next));
          }}
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
        {value !== undefined && isOutsideLimits(item, value) && (
          <StatusMark icon={RiAlertLine} tone="danger">
            {t('answer.outside')}
          </StatusMark>
        )}
      </span>
    </div>
  );
}
