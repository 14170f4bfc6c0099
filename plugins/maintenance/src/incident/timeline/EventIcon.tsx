import {
  RiAlarmWarningLine,
  RiArchiveLine,
  RiArrowUpDoubleLine,
  RiCalendarCheckLine,
  RiChat1Line,
  RiCheckDoubleLine,
  RiFileCheckLine,
  RiFileListLine,
  RiForbidLine,
  RiMapPinUserLine,
  RiPauseCircleLine,
  RiPencilLine,
  RiPlayCircleLine,
  RiQuillPenLine,
  RiRestartLine,
  RiScales3Line,
  RiToolsLine,
  RiUserAddLine,
  RiUserFollowLine,
  RemixiconComponentType,
} from '@remixicon/react';
import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';
import styles from './Timeline.module.css';

const icons: Record<IncidentEventType, RemixiconComponentType> = {
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

/** The kind of an event at a glance. */
export function EventIcon(props: { type: IncidentEventType }) {
  const Icon = icons[props.type];
  return (
    <span className={styles.icon} aria-hidden="true">
      <Icon />
    </span>
  );
}
