import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArchiveLine } from '../icons/RiArchiveLine';
import { RiCalendarCheckLine } from '../icons/RiCalendarCheckLine';
import { RiCheckDoubleLine } from '../icons/RiCheckDoubleLine';
import { RiForbidLine } from '../icons/RiForbidLine';
import { RiInboxArchiveLine } from '../icons/RiInboxArchiveLine';
import { RiMapPinUserLine } from '../icons/RiMapPinUserLine';
import { RiPauseCircleLine } from '../icons/RiPauseCircleLine';
import { RiQuillPenLine } from '../icons/RiQuillPenLine';
import { RiUserFollowLine } from '../icons/RiUserFollowLine';
import {
  IncidentPause,
  IncidentState,
} from '@weibao/backstage-plugin-maintenance-common';
import { commonTranslationRef } from './translation';
import { StatusLooks, StatusMark } from './StatusMark';

const looks: StatusLooks<IncidentState> = {
  reported: { icon: RiInboxArchiveLine, tone: 'plain' },
  acknowledged: { icon: RiUserFollowLine, tone: 'info' },
  scheduled: { icon: RiCalendarCheckLine, tone: 'info' },
  'on-site': { icon: RiMapPinUserLine, tone: 'info' },
  resolved: { icon: RiCheckDoubleLine, tone: 'success' },
  'signed-off': { icon: RiQuillPenLine, tone: 'success' },
  closed: { icon: RiArchiveLine, tone: 'neutral' },
  cancelled: { icon: RiForbidLine, tone: 'neutral' },
};

export interface StateBadgeProps {
  state: IncidentState;
  /** Present while the incident rests; then that is what is shown. */
  pause?: IncidentPause;
}

/** Where an incident stands in its life. */
export function StateBadge(props: StateBadgeProps) {
  const { state, pause } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  if (pause) {
    return (
      <StatusMark
        icon={RiPauseCircleLine}
        tone="neutral"
        isFilled
        title={`${t(`state.${state}`)} · ${t(`pauseReason.${pause.reason}`)}`}
      >
        {t('paused')}
      </StatusMark>
    );
  }
  return (
    <StatusMark {...looks[state]} isFilled>
      {t(`state.${state}`)}
    </StatusMark>
  );
}
