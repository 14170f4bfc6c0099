import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowGoBackLine } from '../../platform/icons/RiArrowGoBackLine';
import { RiBookOpenLine } from '../../platform/icons/RiBookOpenLine';
import { RiDeleteBinLine } from '../../platform/icons/RiDeleteBinLine';
import { RiEyeLine } from '../../platform/icons/RiEyeLine';
import { RiQuillPenLine } from '../../platform/icons/RiQuillPenLine';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { caseDraftTranslationRef } from './translation';

const looks = {
  writing: { icon: RiQuillPenLine, tone: 'info' },
  'in-review': { icon: RiEyeLine, tone: 'warning' },
  published: { icon: RiBookOpenLine, tone: 'success' },
  discarded: { icon: RiDeleteBinLine, tone: 'neutral' },
} as const;

/** Where a draft stands on its way to a case. */
export function DraftStateMark(props: { draft: CaseDraft }) {
  const { draft } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  if (isReturned(draft)) {
    return (
      <StatusMark icon={RiArrowGoBackLine} tone="warning" isFilled>
        {t('returned')}
      </StatusMark>
    );
  }
  return (
    <StatusMark {...looks[draft.state]} isFilled>
      {t(`state.${draft.state}`)}
    </StatusMark>
  );
}

/** Whether a reviewer gave the draft back and it has not been submitted since. */
export function isReturned(draft: CaseDraft): boolean {
  return draft.state === 'writing' && !!draft.reviewNote;
}
