import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiCheckLine } from '../icons/RiCheckLine';
import { RiCloseCircleLine } from '../icons/RiCloseCircleLine';
import { RiForbidLine } from '../icons/RiForbidLine';
import { RiPauseCircleLine } from '../icons/RiPauseCircleLine';
import { RiTimeLine } from '../icons/RiTimeLine';
import { RiTimer2Line } from '../icons/RiTimer2Line';
import { ClockStatus } from '@weibao/backstage-plugin-maintenance-common';
import { commonTranslationRef } from './translation';
import { StatusMark, Tone } from './StatusMark';
import { useFormat } from './useFormat';
import { useNow } from './useNow';

const looks = {
  running: { icon: RiTimeLine, tone: 'plain' },
  atRisk: { icon: RiTimer2Line, tone: 'warning' },
  overdue: { icon: RiAlarmWarningLine, tone: 'danger' },
  paused: { icon: RiPauseCircleLine, tone: 'neutral' },
  met: { icon: RiCheckLine, tone: 'success' },
  breached: { icon: RiCloseCircleLine, tone: 'danger' },
  cancelled: { icon: RiForbidLine, tone: 'neutral' },
} as const satisfies Record<string, { icon: typeof RiTimeLine; tone: Tone }>;

export interface CountdownProps {
  /** ISO instant at which the target is or was used up. */
  dueAt?: string | null;
  status: ClockStatus;
  /** ISO instant from which on the clock is at risk. */
  atRiskAt?: string | null;
}

/** How much time a clock has left or has exceeded its target by, ticking. */
export function Countdown(props: CountdownProps) {
  const { dueAt, status, atRiskAt } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const isTicking = (status === 'running' || status === 'overdue') && !!dueAt;

  const text = useNow(
    useCallback(
      now => {
        if (!isTicking) return t(`clockStatus.${status}`);
        const left = secondsUntil(dueAt, now);
        const duration = format.wait(left);
        return left < 0
          ? t('countdown.overdue', { duration })
          : t('countdown.dueIn', { duration });
      },
      [dueAt, format, isTicking, status, t],
    ),
  );
  const look = useNow(
    useCallback(
      (now): keyof typeof looks => {
        if (!isTicking) return status;
        if (secondsUntil(dueAt, now) < 0) return 'overdue';
        return atRiskAt && Date.parse(atRiskAt) <= now ? 'atRisk' : 'running';
      },
      [atRiskAt, dueAt, isTicking, status],
    ),
  );

  return (
    <StatusMark
      {...looks[look]}
      title={dueAt ? format.instantWithZone(dueAt) : undefined}
    >
      {text}
    </StatusMark>
  );
}

function secondsUntil(iso: string, now: number): number {
  return (Date.parse(iso) - now) / 1000;
}
