import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiBookOpenLine,
  RiErrorWarningLine,
  RiQuillPenLine,
} from '@remixicon/react';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../components/StatusMark';
import { maintenanceTranslationRef } from '../../translation';

/** Whether the knowledge base has something to say about a group. */
export function GroupCaseMark(props: { group: Recurrence }) {
  const { caseSlugs, draftId } = props.group;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  if (draftId) {
    return (
      <StatusMark icon={RiQuillPenLine} tone="info" isFilled>
        {t('cases.recurrence.hasDraft')}
      </StatusMark>
    );
  }
  if (caseSlugs.length > 0) {
    return (
      <StatusMark icon={RiBookOpenLine} tone="success">
        {t('cases.recurrence.hasCases', { count: caseSlugs.length })}
      </StatusMark>
    );
  }
  return (
    <StatusMark icon={RiErrorWarningLine} tone="warning">
      {t('cases.recurrence.noCase')}
    </StatusMark>
  );
}
