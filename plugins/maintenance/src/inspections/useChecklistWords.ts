import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AnswerValue,
  ChecklistItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo } from 'react';
import { useAppLanguage } from '../platform/components/useAppLanguage';
import { useFormat } from '../platform/components/useFormat';
import { inspectionTranslationRef } from './translation';
import { inspectionMessages } from './messages';

type KnownChoice = keyof typeof inspectionMessages.choice;

const isKnownChoice = (choice: string): choice is KnownChoice =>
  Object.hasOwn(inspectionMessages.choice, choice);

/** How checklists, their items and answers are called in the language of the app. */
export interface ChecklistWords {
  /** Titles in two languages are written `English | 中文`. */
  checklist(title: string): string;
  title(item: Pick<ChecklistItem, 'title' | 'titleZh'>): string;
  choice(choice: string): string;
  quantity(value: number, unit: string | undefined): string;
  /** Empty where there are none. */
  limits(item: Pick<ChecklistItem, 'minimum' | 'maximum' | 'unit'>): string;
  answer(item: ChecklistItem, value: AnswerValue): string;
}

/** Words for checklists. The object stays the same until the language changes. */
export function useChecklistWords(): ChecklistWords {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const isChinese = useAppLanguage().startsWith('zh');
  return useMemo(() => {
    const choice = (text: string) =>
      isKnownChoice(text) ? t(`choice.${text}`) : text;
    const quantity = (value: number, unit: string | undefined) =>
      unit ? `${format.number(value)} ${unit}` : format.number(value);
    return {
      checklist: title => {
        const [english, chinese = english] = title.split(' | ');
        return isChinese ? chinese : english;
      },
      title: ({ title, titleZh }) => (isChinese && titleZh) || title,
      choice,
      quantity,
      limits: ({ minimum, maximum, unit }) => {
        if (minimum !== undefined && maximum !== undefined) {
          return t('answer.between', {
            minimum: format.number(minimum),
            maximum: quantity(maximum, unit),
          });
        }
        if (minimum !== undefined) {
          return t('answer.atLeast', {
            minimum: quantity(minimum, unit),
          });
        }
        return maximum === undefined
          ? ''
          : t('answer.atMost', { maximum: quantity(maximum, unit) });
      },
      answer: (item, value) => {
        if (value === null) return t('answer.none');
        if (typeof value === 'boolean') {
          return value ? t('answer.yes') : t('answer.no');
        }
        if (typeof value === 'number') return quantity(value, item.unit);
        if (Array.isArray(value)) {
          return t('answer.photos', { count: value.length });
        }
        return choice(value);
      },
    };
  }, [format, isChinese, t]);
}
