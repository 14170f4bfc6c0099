import {
  ClockEvent,
  ClocksInput,
  ServiceCalendar,
  ServiceWindow,
  addOpenSeconds,
  clockSnapshot,
  evaluateClocks,
  judgeClocks,
  explainClocks,
  openSeconds,
  standardLevels,
} from '../src/sla';

const ROUNDS = 15;
const MILLISECONDS_PER_ROUND = 150;

/** Evaluated in turn, so that nothing can be kept from one evaluation to the next. */
const INCIDENTS = 200;
const MILLISECONDS_BETWEEN_INCIDENTS = 61_003;

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
const week: ClockEvent[] = [
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

/** The same week at different times, with the text of events as it is read from rows. */
function incidents(calendar: ServiceCalendar): ClocksInput[] {
  return Array.from({ length: INCIDENTS }, (_, index) => {
    const shifted = (at: string) =>
      new Date(
        Date.parse(at) + index * MILLISECONDS_BETWEEN_INCIDENTS,
      ).toISOString();
    const rows = week.map(({ type, at, ...payload }, position) => ({
      head: {
        sequence: position + 1,
        type,
        at: shifted(at),
        recordedAt: shifted(at),
        actorRef: 'user:default/li.wei',
        hash: '0'.repeat(64),
      },
      payload: JSON.stringify({
        ...payload,
        ...(payload.correctedAt && {
          correctedAt: shifted(payload.correctedAt),
        }),
      }),
    }));
    return {
      calendar,
      targets: standardLevels,
      events: rows.map(({ head, payload }) => ({
        ...head,
        ...JSON.parse(payload),
      })),
      now: new Date(shifted('2026-03-06T03:00:00.000Z')),
    };
  });
}

function print(name: string, perSecond: number): void {
  const rate = Math.round(perSecond).toLocaleString('en').padStart(12);
  const microseconds = (1_000_000 / perSecond).toFixed(2).padStart(10);
  process.stdout.write(`${name.padEnd(48)}${rate} /s${microseconds} µs\n`);
}

/** The best of several rounds, by processor time: other work on the machine does not count. */
function measure(name: string, operation: (count: number) => unknown): void {
  let count = 0;
  const round = () => {
    const before = count;
    const start = process.cpuUsage();
    for (;;) {
      for (let i = 0; i < 100; i++) operation(count++);
      const { user, system } = process.cpuUsage(start);
      const milliseconds = (user + system) / 1000;
      if (milliseconds >= MILLISECONDS_PER_ROUND) {
        return ((count - before) * 1000) / milliseconds;
      }
    }
  };
  print(name, Math.max(...Array.from({ length: ROUNDS }, round)));
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
  const inputs = incidents(calendar);
  const inTurn = (count: number) => inputs[count % INCIDENTS];
  measure(`evaluate four clocks, ${calendar.id}`, count =>
    evaluateClocks(inTurn(count)),
  );
  measure(`evaluate and snapshot, ${calendar.id}`, count =>
    clockSnapshot(judgeClocks(inTurn(count))),
  );
  measure(`evaluate, calendar as read from a row, ${calendar.id}`, count =>
    evaluateClocks({ ...inTurn(count), calendar: { ...calendar } }),
  );
  measure(`evaluate and write as JSON, ${calendar.id}`, count =>
    JSON.stringify(evaluateClocks(inTurn(count))),
  );
  measure(`explain four clocks, ${calendar.id}`, count =>
    explainClocks(inTurn(count)),
  );
}
measure('open seconds of ten years, 5x9', () =>
  openSeconds(business, '2020-03-02T00:00:00Z', '2030-03-02T00:00:00Z'),
);
measure('add 2000 open hours, 5x9', () =>
  addOpenSeconds(business, '2026-03-02T00:00:00Z', 2000 * 3600),
);
measureLayout('Asia/Shanghai');
measureLayout('America/New_York');
