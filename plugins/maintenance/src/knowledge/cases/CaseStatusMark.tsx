import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiDraftLine } from '../../platform/icons/RiDraftLine';
import { RiVerifiedBadgeLine } from '../../platform/icons/RiVerifiedBadgeLine';
import { CaseStatus } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { caseTranslationRef } from './translation';

const looks = {
  draft: { icon: RiDraftLine, tone: 'neutral' },
  reviewed: { icon: RiVerifiedBadgeLine, tone: 'success' },
} as const;

/** Whether somebody other than its author has agreed to a case. */
export function CaseStatusMark(props: { status: CaseStatus }) {
  const { t } = useTranslationRef(caseTranslationRef);
  return (
    <StatusMark {...looks[props.status]} isFilled>
      {t(`status.${props.status}`)}
    </StatusMark>
  );
}
