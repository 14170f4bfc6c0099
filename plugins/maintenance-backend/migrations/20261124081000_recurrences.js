// @ts-check
const {
  effectiveEvents,
  normalizeFaultCode,
  normalizePart,
} = require('@weibao/backstage-plugin-maintenance-common');

/** How many incidents are read at once; SQLite takes as many values. */
const BATCH = 500;

/** What an index entry of PostgreSQL holds of a text, in characters. */
const INDEXED_CHARACTERS = 100;

const DEVICE_COLUMNS = ['site_ref', 'device_type', 'manufacturer', 'model'];
const FAULT_COLUMNS = [
  'fault_part',
  'fault_part_key',
  'fault_code',
  'fault_code_key',
];

/**
 * What recurring incidents have in common, in columns of their own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('incidents', table => {
    table.string('site_ref', 255);
    table.string('device_type', INDEXED_CHARACTERS);
    table.string('manufacturer', INDEXED_CHARACTERS);
    table.string('model', INDEXED_CHARACTERS);
    table.string('fault_part', 200);
    table
      .string('fault_part_key', INDEXED_CHARACTERS)
      .comment('The part under which other names of it are counted');
    table.string('fault_code', 100);
    table.string('fault_code_key', INDEXED_CHARACTERS);
  });
  await fillColumns(knex);
  await knex.schema.alterTable('incidents', table => {
    // Holds all that is counted, so that no row is looked up.
    table.index(
      [
        'reported_at',
        'reported_month',
        'state',
        'customer_ref',
        'assignee_ref',
        'device_ref',
        ...DEVICE_COLUMNS,
        'fault_part_key',
        'fault_code_key',
        'level',
        'response_verdict',
        'onsite_verdict',
        'plan_verdict',
        'resolution_verdict',
      ],
      'incidents_recurrence',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index incidents_recurrence');
  // Not with the schema builder, which would make the table anew on SQLite and
  // lose the triggers that keep its search index.
  for (const column of [...DEVICE_COLUMNS, ...FAULT_COLUMNS]) {
    await knex.raw(`alter table incidents drop column ${column}`);
  }
};

/**
 * @param {import('knex').Knex} knex
 */
async function fillColumns(knex) {
  let last = 0;
  for (;;) {
    const incidents = await knex('incidents')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'device');
    if (incidents.length === 0) return;
    const faults = await readFaults(
      knex,
      incidents.map(({ id }) => id),
    );
    await updateAlike(knex, incidents, ({ device }) => deviceColumns(device));
    await updateAlike(knex, incidents, ({ id }) => faults.get(id));
    last = incidents[incidents.length - 1].id;
  }
}

/**
 * Rows that get the same values are written at once.
 *
 * @template {{ id: number }} Row
 * @param {import('knex').Knex} knex
 * @param {Row[]} rows
 * @param {(row: Row) => object | undefined} columnsOf
 */
async function updateAlike(knex, rows, columnsOf) {
  /** @type {Map<string, number[]>} */
  const ids = new Map();
  for (const row of rows) {
    const columns = columnsOf(row);
    if (!columns) continue;
    const key = JSON.stringify(columns);
    ids.set(key, [...(ids.get(key) ?? []), row.id]);
  }
  for (const [columns, alike] of ids) {
    await knex('incidents').whereIn('id', alike).update(JSON.parse(columns));
  }
}

/**
 * What was found to be at fault; what was said last holds.
 *
 * @param {import('knex').Knex} knex
 * @param {number[]} ids
 */
async function readFaults(knex, ids) {
  const rows = await knex('incident_events')
    .whereIn('incident_id', ids)
    .whereIn('type', ['resolve', 'close', 'correct'])
    .orderBy(['incident_id', 'sequence'])
    .select('incident_id', 'sequence', 'type', 'at', 'payload');
  /** @type {Map<number, any[]>} */
  const logs = new Map();
  for (const { incident_id, sequence, type, at, payload } of rows) {
    const event = {
      sequence,
      type,
      at: new Date(at).toISOString(),
      ...JSON.parse(payload),
    };
    logs.set(incident_id, [...(logs.get(incident_id) ?? []), event]);
  }
  return new Map(
    [...logs].map(([id, events]) => {
      let part;
      let code;
      for (const { faultPart, faultCode } of effectiveEvents(events)) {
        part = faultPart ?? part;
        code = faultCode ?? code;
      }
      return [id, faultColumns(part, code)];
    }),
  );
}

/**
 * @param {string} json
 */
function deviceColumns(json) {
  const { siteRef, type, manufacturer, model } = JSON.parse(json);
  return {
    site_ref: siteRef ?? null,
    device_type: indexed(type),
    manufacturer: indexed(manufacturer),
    model: indexed(model),
  };
}

/**
 * @param {string | undefined} part
 * @param {string | undefined} code
 */
function faultColumns(part, code) {
  return {
    fault_part: part || null,
    fault_part_key: indexed(normalizePart(part ?? '')),
    fault_code: code || null,
    fault_code_key: indexed(normalizeFaultCode(code ?? '')),
  };
}

/**
 * @param {string} text
 */
function indexed(text) {
  return [...text].slice(0, INDEXED_CHARACTERS).join('') || null;
}
