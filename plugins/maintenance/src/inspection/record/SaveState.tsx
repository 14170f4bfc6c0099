import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SaveMark } from '../../components/SaveMark';
import { inspectionTranslationRef } from '../translation';
import { AnswerQueueState } from './AnswerQueue';

/** Whether what was answered is safe. */
export function SaveState(props: { state: AnswerQueueState }) {
  const { status, unsaved, refusals } = props.state;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const count = status === 'refused' ? refusals.size : unsaved.size;
  return (
    <SaveMark status={status}>
      {t(`saving.${status}`, { number: String(count) })}
    </SaveMark>
  );
}
