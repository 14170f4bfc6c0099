import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusLooks, StatusMark } from '../../platform/components/StatusMark';
import { entryLooks } from '../../platform/entries/EntriesMark';
import { RiGitMergeLine } from '../../platform/icons/RiGitMergeLine';
import { RiPencilLine } from '../../platform/icons/RiPencilLine';
import { caseDraftTranslationRef } from './translation';
import { DraftWriting } from './useDraftText';

const looks: StatusLooks<Exclude<DraftWriting['status'], 'opening'>> = {
  ...entryLooks,
  unsaved: { icon: RiPencilLine, tone: 'neutral' },
  conflict: { icon: RiGitMergeLine, tone: 'danger' },
};

export type SaveStateProps = Pick<
  DraftWriting,
  'status' | 'isKept' | 'refusal'
>;

/** Whether what was written is safe; read out when that changes. */
export function SaveState(props: SaveStateProps) {
  const { status, isKept, refusal = '' } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  if (status === 'opening') return null;

  const words = () => {
    switch (status) {
      case 'refused':
        return t('saving.refused', { reason: refusal });
      case 'offline':
      case 'retrying':
      case 'signedOut':
        return isKept
          ? t(`saving.kept.${status}`)
          : t(`saving.notKept.${status}`);
      default:
        return t(`saving.${status}`);
    }
  };
  return (
    <span role="status" aria-live="polite">
      <StatusMark {...looks[status]}>{words()}</StatusMark>
    </span>
  );
}
