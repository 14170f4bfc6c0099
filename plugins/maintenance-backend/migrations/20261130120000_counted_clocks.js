// @ts-check
const {
  CLOCK_NAMES,
  judgeClocks,
} = require('@weibao/backstage-plugin-maintenance-common');

/** How many incidents are read at once; SQLite takes as many values. */
const BATCH = 500;

const VERDICTS = { met: 1, breached: 0, open: null };

/**
 * From when on the clocks of an incident count as met or missed, so that those
 * are counted too that nobody ever stopped.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('incidents', table => {
    for (const clock of CLOCK_NAMES) {
      table
        .timestamp(`${clock}_counted_at`, { useTz: true, precision: 3 })
        .comment(
          'When it was met or breached; without a verdict, when it will be breached if nothing happens',
        );
    }
  });
  await fillColumns(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Not with the schema builder, which would make the table anew on SQLite and
  // lose the triggers that keep its search index.
  for (const clock of CLOCK_NAMES) {
    await knex.raw(`alter table incidents drop column ${clock}_counted_at`);
  }
};

/**
 * @param {import('knex').Knex} knex
 */
async function fillColumns(knex) {
  const calendars = new Map(
    (await knex('incident_calendars').select('hash', 'calendar')).map(row => [
      row.hash,
      JSON.parse(row.calendar),
    ]),
  );
  let last = 0;
  for (;;) {
    const ids = await knex('incidents')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .pluck('id');
    if (ids.length === 0) return;
    for (const [id, events] of await readLogs(knex, ids)) {
      await knex('incidents').where({ id }).update(judge(events, calendars));
    }
    last = ids[ids.length - 1];
  }
}

/**
 * @param {import('knex').Knex} knex
 * @param {number[]} ids
 */
async function readLogs(knex, ids) {
  const rows = await knex('incident_events')
    .whereIn('incident_id', ids)
    .orderBy(['incident_id', 'sequence'])
    .select('incident_id', 'sequence', 'type', 'at', 'payload');
  /** @type {Map<number, any[]>} */
  const logs = new Map();
  for (const { incident_id: id, payload, at, ...event } of rows) {
    const events = logs.get(id) ?? [];
    events.push({
      ...event,
      at: new Date(at).toISOString(),
      ...JSON.parse(payload),
    });
    logs.set(id, events);
  }
  return logs;
}

/**
 * The columns as they stood after the last event.
 *
 * @param {any[]} events
 * @param {Map<string, any>} calendars
 */
function judge(events, calendars) {
  const { calendarHash, levels, pausesOn } = events[0].coverage;
  const { outcomes } = judgeClocks({
    calendar: calendars.get(calendarHash),
    targets: levels,
    pausesOn,
    events,
    now: events[events.length - 1].at,
  });
  return Object.fromEntries(
    CLOCK_NAMES.flatMap(clock => {
      const outcome = outcomes[clock];
      return [
        [`${clock}_verdict`, outcome && VERDICTS[outcome.verdict]],
        [`${clock}_counted_at`, outcome && new Date(outcome.at)],
      ];
    }),
  );
}
