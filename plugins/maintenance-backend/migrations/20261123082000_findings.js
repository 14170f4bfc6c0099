// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('findings', table => {
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table.string('customer_ref', 255).notNullable();
    table.string('device_ref', 255).notNullable();
    table
      .text('device')
      .notNullable()
      .comment('JSON: facts when it was raised');
    table.string('title', 200).notNullable();
    table.text('description');
    table.string('severity', 8).notNullable();
    table.text('recommendation');
    table
      .string('due_on', 10)
      .notNullable()
      .comment('9999-12-31 where no date is set');
    table.text('photo_ids').notNullable().comment('JSON');
    table.string('inspection_id', 36).comment('In which it was raised');
    table.string('item_id', 64);
    table.string('state', 12).notNullable();
    table
      .string('incident_id', 32)
      .comment('The last that was opened; null while it is being opened');
    table
      .timestamp('incident_asked_at', { useTz: true, precision: 3 })
      .comment('Since when it is being opened');
    table.timestamp('raised_at', { useTz: true, precision: 3 }).notNullable();
    table.string('raised_by', 255).notNullable();
    table.timestamp('closed_at', { useTz: true, precision: 3 });
    table.string('closed_by', 255);

    table.index(['due_on', 'id'], 'findings_due_idx');
    table.index(['state', 'due_on', 'id'], 'findings_state_due_idx');
    table.index(['customer_ref', 'due_on', 'id'], 'findings_customer_due_idx');
    table.index(['device_ref', 'state'], 'findings_device_idx');
    table.index(['inspection_id'], 'findings_inspection_idx');
    table.index(['incident_id'], 'findings_incident_idx');
  });

  await knex.schema.createTable('finding_checks', table => {
    table.comment('What looking again showed; rows are only added');
    table.string('finding_id', 36).notNullable().references('findings.id');
    table
      .integer('version')
      .notNullable()
      .comment('Of the finding with this check');
    table.string('outcome', 10).notNullable();
    table.string('inspection_id', 36);
    table.text('note');
    table.timestamp('checked_at', { useTz: true, precision: 3 }).notNullable();
    table.string('checked_by', 255).notNullable();
    table.primary(['finding_id', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('finding_checks');
  await knex.schema.dropTable('findings');
};
