import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiGitMergeLine,
  RiLoader4Line,
  RiPencilLine,
  RiWifiOffLine,
} from '@remixicon/react';
import { StatusMark } from '../../components/StatusMark';
import { caseDraftTranslationRef } from './translation';
import { DraftSaverState } from './DraftSaver';

const looks = {
  saved: { icon: RiCheckLine, tone: 'success' },
  unsaved: { icon: RiPencilLine, tone: 'neutral' },
  saving: { icon: RiLoader4Line, tone: 'neutral' },
  retrying: { icon: RiWifiOffLine, tone: 'warning' },
  refused: { icon: RiErrorWarningLine, tone: 'danger' },
  conflict: { icon: RiGitMergeLine, tone: 'danger' },
} as const;

/** Whether what was written is safe. */
export function SaveState(props: {
  state: Pick<DraftSaverState, 'status' | 'refusal'>;
}) {
  const { status, refusal = '' } = props.state;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  return (
    <span role="status" aria-live="polite">
      <StatusMark {...looks[status]}>
        {status === 'refused'
          ? t('saving.refused', { reason: refusal })
          : t(`saving.${status}`)}
      </StatusMark>
    </span>
  );
}
