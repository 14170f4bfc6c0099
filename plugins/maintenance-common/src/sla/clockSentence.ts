import { DateTime } from 'luxon';
import type { ClockExplanation, ClockPause } from './explainClocks';
import { formatDuration } from './formatDuration';
import { ClockName } from './types';

const CLOCK_TITLES: Record<ClockName, string> = {
  response: 'Response',
  onsite: 'On site',
  plan: 'Handling plan',
  resolution: 'Resolution',
};

const PAUSE_REASON_TITLES: Record<string, string> = {
  'customer-unavailable': 'customer unavailable',
  'customer-requested-window': 'customer-requested window',
  'waiting-parts': 'waiting for parts',
  'waiting-vendor': 'waiting for the vendor',
};

/** What a sentence says besides the explanation it is about. */
export interface SentenceContext {
  timeZone: string;
  contractNumber?: string | null;
}

/** Says in English where a clock stands and what led there. */
export function clockSentence(
  explanation: Omit<ClockExplanation, 'sentence'>,
  { timeZone, contractNumber }: SentenceContext,
): string {
  const moment = momentsAround(explanation.startedAt, timeZone);
  return [
    `${verdict(explanation, moment)}.`,
    ...pauseSentences(explanation, moment),
    ...recordSentence(explanation, moment),
    `${termsOf(explanation, contractNumber)}.`,
  ].join(' ');
}

type Moment = (instant: string) => string;

/** Names instants by their local time, with the date where it is not that of the report. */
function momentsAround(startedAt: string, timeZone: string): Moment {
  const local = (instant: string) =>
    DateTime.fromISO(instant, { zone: timeZone, locale: 'en-GB' });
  const start = local(startedAt);
  return instant => {
    const time = local(instant);
    if (time.year !== start.year) return time.toFormat('d MMM yyyy HH:mm');
    return time.toFormat(
      time.ordinal === start.ordinal ? 'HH:mm' : 'd MMM HH:mm',
    );
  };
}

function verdict(
  explanation: Omit<ClockExplanation, 'sentence'>,
  moment: Moment,
): string {
  const { clock, status, targetSeconds, elapsedSeconds, dueAt } = explanation;
  const title = CLOCK_TITLES[clock];
  const left = targetSeconds - elapsedSeconds;
  const duration = formatDuration(left);
  const used = `${formatDuration(elapsedSeconds)} of ${formatDuration(
    targetSeconds,
  )} used`;
  switch (status) {
    case 'running':
      return dueAt === null
        ? `${title} runs: ${used}; the calendar does not open for the ${duration} left`
        : `${title} due in ${duration}, ${moment(dueAt)}: ${used}`;
    case 'paused':
      return `${title} paused with ${duration} left: ${used}`;
    case 'overdue':
      return `${title} overdue by ${duration}: ${used}`;
    case 'breached':
      return `${title} breached by ${duration}: ${used}`;
    case 'met':
      return `${title} met with ${duration} left: ${used}`;
    default:
      return `${title} cancelled: ${used}`;
  }
}

function pauseSentences(
  { pauses, pausedSeconds }: Omit<ClockExplanation, 'sentence'>,
  moment: Moment,
): string[] {
  const listed = (some: ClockPause[]) =>
    some
      .map(({ from, to, reason }) => {
        const until = to === null ? 'now' : moment(to);
        const title = PAUSE_REASON_TITLES[reason] ?? reason;
        return `${title}, ${moment(from)}–${until}`;
      })
      .join('; ');
  const counted = pauses.filter(({ counts }) => counts);
  const others = pauses.filter(({ counts }) => !counts);
  return [
    ...(counted.length > 0
      ? [`Paused ${formatDuration(pausedSeconds)} (${listed(counted)}).`]
      : []),
    ...(others.length > 0 ? [`Not stopped by: ${listed(others)}.`] : []),
  ];
}

/** A breach on record that the present target would not tell of. */
function recordSentence(
  {
    breachRecordedAt,
    exceededAt,
  }: Pick<ClockExplanation, 'breachRecordedAt' | 'exceededAt'>,
  moment: Moment,
): string[] {
  return breachRecordedAt !== null && exceededAt === null
    ? [
        `The breach of an earlier level at ${moment(
          breachRecordedAt,
        )} stays on record.`,
      ]
    : [];
}

function termsOf(
  { calendarId, level }: Pick<ClockExplanation, 'calendarId' | 'level'>,
  contractNumber: string | null | undefined,
): string {
  const calendar = calendarId.replace(/(\d)x(\d)/g, '$1×$2');
  const terms = [`Calendar ${calendar}`];
  if (contractNumber) terms.push(`contract ${contractNumber}`);
  if (contractNumber === null) terms.push('out of cover');
  return [...terms, `level ${level}`].join(', ');
}
