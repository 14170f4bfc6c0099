import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChecklistItem } from '@weibao/backstage-plugin-maintenance-common';
import { inspectionTranslationRef } from '../translation';
import { useChecklistWords } from '../useChecklistWords';
import { checklistTranslationRef } from './translation';

/** How the answers of items are called. */
export function useAnswerWords() {
  const { t } = useTranslationRef(checklistTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  /** `yes` and `no`, or one of the choices. */
  const answer = (kind: ChecklistItem['kind'], value: string) => {
    if (kind !== 'yes-no') return words.choice(value);
    return value === 'yes'
      ? tInspection('answer.yes')
      : tInspection('answer.no');
  };
  return {
    answer,
    /** On which answers an item proposes a finding; empty where on none. */
    proposes(item: ChecklistItem): string {
      const limits = words.limits(item);
      if (limits) return t('outside', { limits });
      return (item.proposesFindingOn ?? [])
        .map(value => answer(item.kind, value))
        .join(' / ');
    },
  };
}
