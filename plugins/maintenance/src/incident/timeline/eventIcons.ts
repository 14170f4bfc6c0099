import { RiAlarmWarningLine } from '../../icons/RiAlarmWarningLine';
import { RiArchiveLine } from '../../icons/RiArchiveLine';
import { RiArrowUpDoubleLine } from '../../icons/RiArrowUpDoubleLine';
import { RiCalendarCheckLine } from '../../icons/RiCalendarCheckLine';
import { RiChat1Line } from '../../icons/RiChat1Line';
import { RiCheckDoubleLine } from '../../icons/RiCheckDoubleLine';
import { RiFileCheckLine } from '../../icons/RiFileCheckLine';
import { RiFileListLine } from '../../icons/RiFileListLine';
import { RiForbidLine } from '../../icons/RiForbidLine';
import { RiMapPinUserLine } from '../../icons/RiMapPinUserLine';
import { RiPauseCircleLine } from '../../icons/RiPauseCircleLine';
import { RiPencilLine } from '../../icons/RiPencilLine';
import { RiPlayCircleLine } from '../../icons/RiPlayCircleLine';
import { RiQuillPenLine } from '../../icons/RiQuillPenLine';
import { RiRestartLine } from '../../icons/RiRestartLine';
import { RiScales3Line } from '../../icons/RiScales3Line';
import { RiToolsLine } from '../../icons/RiToolsLine';
import { RiUserAddLine } from '../../icons/RiUserAddLine';
import { RiUserFollowLine } from '../../icons/RiUserFollowLine';
import { IconComponent } from '../../icons/createIcon';
import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';

/** The kind of an event at a glance. */
export const eventIcons: Record<IncidentEventType, IconComponent> = {
  report: RiAlarmWarningLine,
  acknowledge: RiUserFollowLine,
  assign: RiUserAddLine,
  schedule: RiCalendarCheckLine,
  arrive: RiMapPinUserLine,
  submitPlan: RiFileListLine,
  approvePlan: RiFileCheckLine,
  pause: RiPauseCircleLine,
  resume: RiPlayCircleLine,
  changeLevel: RiScales3Line,
  escalate: RiArrowUpDoubleLine,
  part: RiToolsLine,
  note: RiChat1Line,
  resolve: RiCheckDoubleLine,
  reopen: RiRestartLine,
  signOff: RiQuillPenLine,
  close: RiArchiveLine,
  cancel: RiForbidLine,
  correct: RiPencilLine,
};
