import { RiAlarmWarningLine } from '../../../platform/icons/RiAlarmWarningLine';
import { RiArchiveLine } from '../../../platform/icons/RiArchiveLine';
import { RiArrowUpDoubleLine } from '../../../platform/icons/RiArrowUpDoubleLine';
import { RiCalendarCheckLine } from '../../../platform/icons/RiCalendarCheckLine';
import { RiChat1Line } from '../../../platform/icons/RiChat1Line';
import { RiCheckDoubleLine } from '../../../platform/icons/RiCheckDoubleLine';
import { RiFileCheckLine } from '../../../platform/icons/RiFileCheckLine';
import { RiFileListLine } from '../../../platform/icons/RiFileListLine';
import { RiForbidLine } from '../../../platform/icons/RiForbidLine';
import { RiMapPinUserLine } from '../../../platform/icons/RiMapPinUserLine';
import { RiPauseCircleLine } from '../../../platform/icons/RiPauseCircleLine';
import { RiPencilLine } from '../../../platform/icons/RiPencilLine';
import { RiPlayCircleLine } from '../../../platform/icons/RiPlayCircleLine';
import { RiQuillPenLine } from '../../../platform/icons/RiQuillPenLine';
import { RiRestartLine } from '../../../platform/icons/RiRestartLine';
import { RiScales3Line } from '../../../platform/icons/RiScales3Line';
import { RiSearchEyeLine } from '../../../platform/icons/RiSearchEyeLine';
import { RiToolsLine } from '../../../platform/icons/RiToolsLine';
import { RiUserAddLine } from '../../../platform/icons/RiUserAddLine';
import { RiUserFollowLine } from '../../../platform/icons/RiUserFollowLine';
import { IconComponent } from '../../../platform/icons/createIcon';
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
  match: RiSearchEyeLine,
};
