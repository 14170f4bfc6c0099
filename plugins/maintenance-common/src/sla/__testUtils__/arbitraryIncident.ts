import fc from 'fast-check';
import { ClockEvent, ClocksInput } from '../clockTypes';
import { FAULT_LEVELS, PAUSE_REASONS } from '../standardTerms';
import { Levels, ServiceCalendar, ServiceWindow, Weekday } from '../types';
import { Stage } from './slowWallClock';

const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;
const STAGE_DAYS = 30;
const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Around changes of clocks, at midnight, by half an hour and across the date line among them. */
const STAGES: Stage[] = [
  ['Asia/Shanghai', '2026-02-01T00:00:00Z'],
  ['Asia/Kathmandu', '2026-02-01T00:00:00Z'],
  ['America/New_York', '2026-03-01T00:00:00Z'],
  ['America/New_York', '2026-10-25T00:00:00Z'],
  ['Europe/Berlin', '2026-03-20T00:00:00Z'],
  ['Europe/Berlin', '2026-10-15T00:00:00Z'],
  ['Africa/Cairo', '2026-04-15T00:00:00Z'],
  ['Africa/Cairo', '2026-10-20T00:00:00Z'],
  ['America/Santiago', '2026-03-28T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-01T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-09-28T00:00:00Z'],
  ['Pacific/Apia', '2011-12-20T00:00:00Z'],
].map(([timeZone, startsAt]) => ({
  timeZone,
  startsAt,
  minutes: STAGE_DAYS * DAY_MINUTES,
}));

export interface ArbitraryIncident {
  stage: Stage;
  input: ClocksInput;
}

function instant(stage: Stage, minute: number): string {
  return new Date(Date.parse(stage.startsAt) + minute * MINUTE).toISOString();
}

function time(minute: number): string {
  const hours = Math.floor(minute / HOUR_MINUTES);
  return [hours, minute % HOUR_MINUTES]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}

const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 23 }).map(hour => hour * HOUR_MINUTES),
  fc.integer({ min: 0, max: 3 * HOUR_MINUTES }),
  fc.integer({ min: 0, max: DAY_MINUTES - 1 }),
);

const windows = fc.array(
  fc.tuple(
    minuteOfDay.map(time),
    fc.oneof(minuteOfDay.map(time), fc.constant('24:00')),
  ),
  { maxLength: 3 },
) as fc.Arbitrary<ServiceWindow[]>;

function arbitraryCalendar(stage: Stage): fc.Arbitrary<ServiceCalendar> {
  const date = fc
    .integer({ min: 0, max: STAGE_DAYS })
    .map(day => instant(stage, day * DAY_MINUTES).slice(0, 10));
  const windowed = fc.record({
    id: fc.constant('windowed'),
    timeZone: fc.constant(stage.timeZone),
    weekly: fc.dictionary(fc.constantFrom(...WEEKDAYS), windows, {
      minKeys: 3,
      noNullPrototype: true,
    }),
    exceptions: fc.dictionary(date, windows, {
      maxKeys: 8,
      noNullPrototype: true,
    }),
  });
  const always = fc.constant({
    id: '24x7',
    alwaysOpen: true,
    timeZone: stage.timeZone,
  });
  return fc.oneof(
    { arbitrary: windowed, weight: 5 },
    { arbitrary: always, weight: 1 },
  );
}

const target = fc.option(
  fc.oneof(
    fc.constantFrom(20, 120, 240, 1440),
    fc.integer({ min: 1, max: 3 * DAY_MINUTES }),
  ),
  { nil: undefined, freq: 8 },
);
const levelTargets = fc.record({
  response: target,
  onsite: target,
  plan: target,
  resolution: target,
});
const levels: fc.Arbitrary<Levels> = fc.record({
  I: levelTargets,
  II: levelTargets,
  III: levelTargets,
  IV: levelTargets,
});

function arbitraryEvents(
  stage: Stage,
  reportMinute: number,
): fc.Arbitrary<ClockEvent[]> {
  const after = fc.oneof(
    fc.integer({ min: -90, max: 8 * DAY_MINUTES }),
    fc.integer({ min: 0, max: 300 }),
    // Round times, so that events often coincide with each other and with windows.
    fc.integer({ min: 0, max: 24 }).map(step => step * 4 * HOUR_MINUTES),
  );
  const at = after.map(minutes => instant(stage, reportMinute + minutes));
  const event = fc.record({
    type: fc.constantFrom(
      'acknowledge',
      'arrive',
      'submitPlan',
      'pause',
      'pause',
      'pause',
      'pause',
      'pause',
      'resume',
      'resume',
      'changeLevel',
      'changeLevel',
      'resolve',
      'reopen',
      'note',
    ),
    at,
    level: fc.constantFrom(...FAULT_LEVELS),
    reason: fc.constantFrom(...PAUSE_REASONS),
  });
  const cancel = fc.record({ type: fc.constant('cancel'), at });
  const correct = fc.record({
    type: fc.constant('correct'),
    at,
    corrects: fc.integer({ min: 1, max: 14 }),
    correctedAt: at,
  });
  return fc
    .tuple(
      fc.constantFrom(...FAULT_LEVELS),
      fc.array(event, { maxLength: 12 }),
      fc.array(cancel, { maxLength: 1 }),
      fc.array(correct, { maxLength: 3 }),
    )
    .map(([level, happened, cancelled, corrections]) => [
      { type: 'report', at: instant(stage, reportMinute), level },
      ...happened,
      ...cancelled,
      ...corrections,
    ])
    .map(log => log.map((entry, index) => ({ ...entry, sequence: index + 1 })))
    .chain(log => fc.shuffledSubarray(log, { minLength: log.length }));
}

/** An incident on a stage, everything at whole minutes and well before its end. */
export const arbitraryIncident: fc.Arbitrary<ArbitraryIncident> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    reportMinute: fc.integer({ min: 2 * DAY_MINUTES, max: 14 * DAY_MINUTES }),
    nowAfter: fc.integer({ min: 0, max: 9 * DAY_MINUTES }),
  })
  .chain(({ stage, reportMinute, nowAfter }) =>
    fc.record({
      stage: fc.constant(stage),
      input: fc.record({
        calendar: arbitraryCalendar(stage),
        targets: levels,
        pausesOn: fc.option(fc.subarray([...PAUSE_REASONS]), {
          nil: undefined,
        }),
        events: arbitraryEvents(stage, reportMinute),
        now: fc.constant(instant(stage, reportMinute + nowAfter)),
      }),
    }),
  );
