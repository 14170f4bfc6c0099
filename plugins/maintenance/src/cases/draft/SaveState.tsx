import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SaveMark } from '../../components/SaveMark';
import { caseDraftTranslationRef } from './translation';
import { DraftSaverState } from './DraftSaver';

/** Whether what was written is safe. */
export function SaveState(props: {
  state: Pick<DraftSaverState, 'status' | 'refusal'>;
}) {
  const { status, refusal = '' } = props.state;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  return (
    <SaveMark status={status}>
      {status === 'refused'
        ? t('saving.refused', { reason: refusal })
        : t(`saving.${status}`)}
    </SaveMark>
  );
}
