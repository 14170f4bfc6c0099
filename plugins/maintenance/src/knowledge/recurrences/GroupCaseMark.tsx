import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiBookOpenLine } from '../../platform/icons/RiBookOpenLine';
import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { RiQuillPenLine } from '../../platform/icons/RiQuillPenLine';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { recurrenceTranslationRef } from './translation';

/** Whether the knowledge base has something to say about a group. */
export function GroupCaseMark(props: { group: Recurrence }) {
  const { caseSlugs, draftId } = props.group;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  if (draftId) {
    return (
      <StatusMark icon={RiQuillPenLine} tone="info" isFilled>
        {t('hasDraft')}
      </StatusMark>
    );
  }
  if (caseSlugs.length > 0) {
    return (
      <StatusMark icon={RiBookOpenLine} tone="success">
        {t('hasCases', { count: caseSlugs.length })}
      </StatusMark>
    );
  }
  return (
    <StatusMark icon={RiErrorWarningLine} tone="warning">
      {t('noCase')}
    </StatusMark>
  );
}
