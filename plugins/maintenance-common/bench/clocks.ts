import {
  ClocksInput,
  ServiceCalendar,
  ServiceWindow,
  addOpenSeconds,
  clockSnapshot,
  evaluateClocks,
  explainClocks,
  openSeconds,
  standardLevels,
} from '../src/sla';

const SECONDS_PER_CASE = 2;

const workday: ServiceWindow[] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
];

const aroundTheClock: ServiceCalendar = {
  id: '24x7',
  alwaysOpen: true,
  timeZone: 'Asia/Shanghai',
};

function businessHours(timeZone: string, variant = 0): ServiceCalendar {
  const windows = workday.map(([from, to]): ServiceWindow => [from, to]);
  windows[1][1] = `18:${String(variant % 60).padStart(2, '0')}`;
  return {
    id: '5x9',
    timeZone,
    weekly: {
      mon: windows,
      tue: windows,
      wed: windows,
      thu: windows,
      fri: windows,
    },
    exceptions: {
      '2026-02-14': windows,
      '2026-02-16': [],
      '2026-02-17': [],
      '2026-02-18': [],
      '2026-02-19': [],
      '2026-02-20': [],
      '2026-02-23': [],
      '2026-02-28': windows,
    },
  };
}

/** A week in the life of an incident with two pauses, a change of level and a correction. */
function incident(calendar: ServiceCalendar): ClocksInput {
  const events: ClocksInput['events'] = [
    { type: 'report', at: '2026-03-02T02:00:00.000Z', level: 'III' },
    { type: 'acknowledge', at: '2026-03-02T02:12:00.000Z' },
    {
      type: 'pause',
      at: '2026-03-02T03:00:00.000Z',
      reason: 'customer-unavailable',
    },
    { type: 'resume', at: '2026-03-03T01:00:00.000Z' },
    { type: 'arrive', at: '2026-03-03T03:30:00.000Z' },
    { type: 'submitPlan', at: '2026-03-03T04:00:00.000Z' },
    { type: 'pause', at: '2026-03-04T02:00:00.000Z', reason: 'waiting-parts' },
    { type: 'resume', at: '2026-03-05T02:00:00.000Z' },
    { type: 'changeLevel', at: '2026-03-05T03:00:00.000Z', level: 'II' },
    {
      type: 'correct',
      at: '2026-03-05T04:00:00.000Z',
      corrects: 5,
      correctedAt: '2026-03-03T03:00:00.000Z',
    },
  ];
  return {
    calendar,
    targets: standardLevels,
    events: events.map((event, index) => ({ ...event, sequence: index + 1 })),
    now: '2026-03-06T03:00:00.000Z',
  };
}

function print(name: string, perSecond: number): void {
  const rate = Math.round(perSecond).toLocaleString('en').padStart(12);
  const microseconds = (1_000_000 / perSecond).toFixed(2).padStart(10);
  process.stdout.write(`${name.padEnd(48)}${rate} /s${microseconds} µs\n`);
}

function measure(name: string, operation: () => unknown): void {
  const run = (seconds: number) => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < seconds * 1000) {
      for (let i = 0; i < 100; i++) operation();
      count += 100;
    }
    return (count * 1000) / (performance.now() - start);
  };
  run(SECONDS_PER_CASE / 4);
  print(name, run(SECONDS_PER_CASE));
}

/** A new calendar each time, each differing from the others, asked about a year. */
function measureLayout(timeZone: string): void {
  const calendars = Array.from({ length: 59 }, (_, minute) =>
    businessHours(timeZone, minute + 1),
  );
  openSeconds(
    businessHours(timeZone),
    '2026-03-02T00:00:00Z',
    '2026-03-03T00:00:00Z',
  );
  const start = performance.now();
  for (const calendar of calendars) {
    openSeconds(calendar, '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z');
  }
  print(
    `lay out a year of 5x9, ${timeZone}`,
    (calendars.length * 1000) / (performance.now() - start),
  );
}

const business = businessHours('Asia/Shanghai');
for (const calendar of [aroundTheClock, business]) {
  const input = incident(calendar);
  measure(`evaluate four clocks, ${calendar.id}`, () => evaluateClocks(input));
  measure(`evaluate and snapshot, ${calendar.id}`, () =>
    clockSnapshot(evaluateClocks(input)),
  );
  measure(`evaluate, calendar as read from a row, ${calendar.id}`, () =>
    evaluateClocks({ ...input, calendar: { ...calendar } }),
  );
  measure(`explain four clocks, ${calendar.id}`, () => explainClocks(input));
}
measure('open seconds of ten years, 5x9', () =>
  openSeconds(business, '2020-03-02T00:00:00Z', '2030-03-02T00:00:00Z'),
);
measure('add 2000 open hours, 5x9', () =>
  addOpenSeconds(business, '2026-03-02T00:00:00Z', 2000 * 3600),
);
measureLayout('Asia/Shanghai');
measureLayout('America/New_York');
