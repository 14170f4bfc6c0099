import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiLoader4Line,
  RiWifiOffLine,
} from '@remixicon/react';
import { StatusMark } from '../../components/StatusMark';
import { inspectionTranslationRef } from '../translation';
import { AnswerQueueState } from './AnswerQueue';

const looks = {
  saved: { icon: RiCheckLine, tone: 'success' },
  saving: { icon: RiLoader4Line, tone: 'neutral' },
  retrying: { icon: RiWifiOffLine, tone: 'warning' },
  refused: { icon: RiErrorWarningLine, tone: 'danger' },
} as const;

/** Whether what was answered is safe. */
export function SaveState(props: { state: AnswerQueueState }) {
  const { status, unsaved, refusals } = props.state;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const count = status === 'refused' ? refusals.size : unsaved.size;
  return (
    <span role="status" aria-live="polite">
      <StatusMark {...looks[status]}>
        {t(`saving.${status}`, { number: String(count) })}
      </StatusMark>
    </span>
  );
}
