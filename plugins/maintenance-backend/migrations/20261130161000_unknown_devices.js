// @ts-check

/** The project engineers of open incidents are read in batches of so many. */
const BATCH = 500;

const DEVICE_INDEXES = {
  incidents_device_due: ['device_ref', 'due_sort', 'id'],
  incidents_device_reported: ['device_ref', 'reported_at', 'id'],
  incidents_recurrence: [
    'reported_at',
    'reported_month',
    'state',
    'customer_ref',
    'assignee_ref',
    'device_ref',
    'site_ref',
    'device_type',
    'manufacturer',
    'model',
    'fault_part_key',
    'fault_code_key',
    'level',
    'response_verdict',
    'onsite_verdict',
    'plan_verdict',
    'resolution_verdict',
  ],
};

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}

/**
 * An incident may be about a device that nobody knows, until a later event names
 * it; and one that nobody has taken is offered to somebody.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (isPostgres(knex)) {
    await knex.schema.raw(
      'alter table incidents alter column device_ref drop not null',
    );
  } else {
    await makeDeviceRefAnew(knex, 'varchar(255)');
    await knex.schema.raw(
      `create trigger incidents_search_update after update of search on incidents begin
         insert into incidents_search (incidents_search, rowid, search)
           values ('delete', old.id, old.search);
         insert into incidents_search (rowid, search) values (new.id, new.search);
       end`,
    );
  }
  await knex.schema.alterTable('incidents', table => {
    table
      .string('offered_ref', 255)
      .comment('The project engineer, while nobody has taken it');
    table.index(['offered_ref', 'due_sort', 'id'], 'incidents_offered_due');
  });
  await fillOffers(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.raw('drop index incidents_offered_due');
  // Not with the schema builder, which would make the table anew on SQLite and
  // lose the triggers that keep its search index.
  await knex.raw('alter table incidents drop column offered_ref');
  await knex('incidents').whereNull('device_ref').update({ device_ref: '' });
  if (isPostgres(knex)) {
    await knex.schema.raw(
      'alter table incidents alter column device_ref set not null',
    );
  } else {
    await knex.schema.raw('drop trigger incidents_search_update');
    await makeDeviceRefAnew(knex, `varchar(255) not null default ''`);
  }
};

/**
 * SQLite cannot change a column, only put another in its place.
 *
 * @param {import('knex').Knex} knex
 * @param {string} type
 */
async function makeDeviceRefAnew(knex, type) {
  for (const name of Object.keys(DEVICE_INDEXES)) {
    await knex.schema.raw(`drop index ${name}`);
  }
  await knex.schema.raw(`alter table incidents add column new_ref ${type}`);
  await knex('incidents').update({ new_ref: knex.ref('device_ref') });
  await knex.schema.raw('alter table incidents drop column device_ref');
  await knex.schema.raw(
    'alter table incidents rename column new_ref to device_ref',
  );
  await knex.schema.alterTable('incidents', table => {
    for (const [name, columns] of Object.entries(DEVICE_INDEXES)) {
      table.index(columns, name);
    }
  });
}

/** @param {import('knex').Knex} knex */
async function fillOffers(knex) {
  let last = 0;
  for (;;) {
    const ids = await knex('incidents')
      .where({ state: 'reported' })
      .whereNull('assignee_ref')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .pluck('id');
    if (ids.length === 0) return;
    const events = await knex('incident_events')
      .whereIn('incident_id', ids)
      .whereIn('type', ['report', 'correct'])
      .orderBy(['incident_id', 'sequence'])
      .select('incident_id', 'payload');
    /** @type {Map<number, string>} */
    const engineers = new Map();
    for (const { incident_id: id, payload } of events) {
      const { coverage } = JSON.parse(payload);
      if (coverage) engineers.set(id, coverage.projectEngineerRef ?? null);
    }
    for (const [id, engineer] of engineers) {
      await knex('incidents').where({ id }).update({ offered_ref: engineer });
    }
    last = ids[ids.length - 1];
  }
}
