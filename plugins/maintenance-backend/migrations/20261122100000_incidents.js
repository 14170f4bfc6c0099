// @ts-check

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_calendars', table => {
    table.comment(
      'Service calendars as they were when an incident was reported, once for each content',
    );
    table.string('hash', 64).primary();
    table.text('calendar').notNullable();
  });

  await knex.schema.createTable('incidents', table => {
    table.comment(
      'Where each incident stands after its last event; the truth is in incident_events',
    );
    table.increments('id');
    table
      .integer('version')
      .notNullable()
      .comment('Number of events, the sequence of the last one');
    table.string('state', 20).notNullable();
    table.string('pause_reason', 40);
    table.timestamp('paused_since', { useTz: true, precision: 3 });
    table.string('level', 3).notNullable();
    table.string('title', 200).notNullable();
    table.string('device_ref', 255).notNullable();
    table.string('customer_ref', 255).notNullable();
    table.text('device').notNullable().comment('Facts at the report, JSON');
    table.string('assignee_ref', 255);
    table.boolean('covered').notNullable();
    table.string('contract_id', 64);
    table.string('contract_number', 64);
    table.timestamp('reported_at', { useTz: true, precision: 3 }).notNullable();
    table
      .string('reported_month', 7)
      .notNullable()
      .comment('YYYY-MM in Asia/Shanghai');
    table
      .timestamp('due_sort', { useTz: true, precision: 3 })
      .notNullable()
      .comment(
        'Earliest instant at which an open clock has used its target; year 9998 where none runs, 9999 where the incident is not open',
      );
    table
      .timestamp('breaches_at', { useTz: true, precision: 3 })
      .comment('After this instant some clock is in breach');
    table
      .timestamp('at_risk_at', { useTz: true, precision: 3 })
      .comment('From this instant some clock has used three quarters');
    table.text('clocks').notNullable().comment('Clocks for lists, JSON');
    for (const clock of ['response', 'onsite', 'plan', 'resolution']) {
      table
        .smallint(`${clock}_verdict`)
        .comment('1 met, 0 breached, null while it is open or cancelled');
    }
    if (isPostgres(knex)) {
      table.specificType('search', 'tsvector').notNullable();
    } else {
      table.text('search').notNullable();
    }

    table.index(['due_sort', 'id'], 'incidents_due');
    table.index(['customer_ref', 'due_sort', 'id'], 'incidents_customer_due');
    table.index(['device_ref', 'due_sort', 'id'], 'incidents_device_due');
    table.index(['assignee_ref', 'due_sort', 'id'], 'incidents_assignee_due');
    table.index(['reported_at', 'id'], 'incidents_reported');
    table.index(
      ['customer_ref', 'reported_at', 'id'],
      'incidents_customer_reported',
    );
    table.index(
      ['device_ref', 'reported_at', 'id'],
      'incidents_device_reported',
    );
    table.index(
      ['assignee_ref', 'reported_at', 'id'],
      'incidents_assignee_reported',
    );
    table.index(
      ['contract_id', 'reported_at', 'id'],
      'incidents_contract_reported',
    );
    table.index(['state', 'reported_at', 'id'], 'incidents_state_reported');
  });

  if (isPostgres(knex)) {
    await knex.schema.raw(
      'create index incidents_search on incidents using gin (search) with (fastupdate = off)',
    );
  } else {
    await knex.schema.raw(
      `create virtual table incidents_search using fts5(
         search, content = 'incidents', content_rowid = 'id',
         tokenize = 'ascii', detail = none
       )`,
    );
    await knex.schema.raw(
      `create trigger incidents_search_insert after insert on incidents begin
         insert into incidents_search (rowid, search) values (new.id, new.search);
       end`,
    );
    await knex.schema.raw(
      `create trigger incidents_search_delete after delete on incidents begin
         insert into incidents_search (incidents_search, rowid, search)
           values ('delete', old.id, old.search);
       end`,
    );
  }

  await knex.schema.createTable('incident_events', table => {
    table.comment('What happened to incidents; rows are only ever added');
    table.integer('incident_id').notNullable().references('incidents.id');
    table.integer('sequence').notNullable();
    table.string('type', 20).notNullable();
    table.timestamp('at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('recorded_at', { useTz: true, precision: 3 }).notNullable();
    table.string('actor_ref', 255).notNullable();
    table.text('payload').notNullable();
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 over this event and the hash of the one before');
    table.primary(['incident_id', 'sequence']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_events');
  if (!isPostgres(knex)) {
    await knex.schema.raw('drop trigger incidents_search_insert');
    await knex.schema.raw('drop trigger incidents_search_delete');
    await knex.schema.dropTable('incidents_search');
  }
  await knex.schema.dropTable('incidents');
  await knex.schema.dropTable('incident_calendars');
};
