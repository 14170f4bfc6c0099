// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('checklists', table => {
    table.comment('Checklists beside the built-in ones');
    table.string('id', 64).primary();
    table.string('title', 200).notNullable();
    table.string('device_type', 64).notNullable();
    table.text('items').notNullable().comment('JSON');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();
  });

  await knex.schema.createTable('inspection_plans', table => {
    table.comment('When the devices of a contract are inspected');
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table.string('contract_id', 36).notNullable();
    table.string('customer_ref', 255).notNullable();
    table.string('customer_title', 255);
    table.string('title', 200).notNullable();
    table.string('rule', 500).notNullable().comment('RFC 5545, by days');
    table.string('starts_on', 10).notNullable();
    table
      .string('calendar_id', 64)
      .notNullable()
      .comment('The agreed window; its zone says what day it is');
    table.string('shift', 8).notNullable();
    table.text('device_filter').notNullable().comment('JSON');
    table.text('checklist_ids').notNullable().comment('JSON: by device type');
    table.string('engineer_ref', 255);
    table.boolean('ended').notNullable();
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();
    table.timestamp('updated_at', { useTz: true, precision: 3 }).notNullable();

    table.index(['contract_id'], 'inspection_plans_contract_idx');
    table.index(['customer_ref'], 'inspection_plans_customer_idx');
  });

  await knex.schema.createTable('inspections', table => {
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table.string('kind', 8).notNullable();
    table
      .string('phase', 10)
      .notNullable()
      .comment('planned, started, completed or cancelled');
    table.string('title', 200).notNullable();
    table.string('plan_id', 36).references('inspection_plans.id');
    table.string('rule_date', 10).comment('The day that the rule names');
    table
      .string('moved', 8)
      .comment('Why it is due on another day: holiday or window');
    table
      .boolean('arranged')
      .notNullable()
      .comment('Somebody set day, engineer or appointment; the plan leaves it');
    table.string('contract_id', 36).notNullable();
    table.string('customer_ref', 255).notNullable();
    table.string('customer_title', 255);
    table.string('calendar_id', 64).notNullable();
    table.string('due_on', 10).notNullable();
    table.string('engineer_ref', 255);
    table
      .text('device_filter')
      .comment('JSON; null where the plan has the filter');
    table.text('appointment').comment('JSON');
    table.text('preparation').comment('JSON');
    table.text('checklists').comment('JSON: as they were when it started');
    table.text('summary');
    table
      .integer('devices')
      .notNullable()
      .comment('Those frozen at the start; before it, as many as expected');
    table.integer('devices_done').notNullable();
    table.integer('required').notNullable();
    table.integer('answered').notNullable();
    table.timestamp('started_at', { useTz: true, precision: 3 });
    table.timestamp('completed_at', { useTz: true, precision: 3 });
    table.string('completed_by', 255);
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();

    table.unique(['plan_id', 'rule_date'], {
      indexName: 'inspections_plan_date_uniq',
    });
    table.index(['plan_id', 'phase', 'due_on'], 'inspections_plan_due_idx');
    table.index(['due_on', 'id'], 'inspections_due_idx');
    table.index(['phase', 'due_on', 'id'], 'inspections_phase_due_idx');
    table.index(
      ['customer_ref', 'due_on', 'id'],
      'inspections_customer_due_idx',
    );
    table.index(
      ['contract_id', 'due_on', 'id'],
      'inspections_contract_due_idx',
    );
    table.index(
      ['engineer_ref', 'due_on', 'id'],
      'inspections_engineer_due_idx',
    );
  });

  await knex.schema.createTable('inspection_devices', table => {
    table.comment('The devices of inspections that have started');
    table
      .string('inspection_id', 36)
      .notNullable()
      .references('inspections.id');
    table.string('device_ref', 255).notNullable();
    table.integer('ordinal').notNullable();
    table.text('device').notNullable().comment('JSON: facts at the start');
    table.string('checklist_id', 64);
    table.integer('required').notNullable();
    table.integer('answered').notNullable().comment('Of the required items');
    table.primary(['inspection_id', 'device_ref']);
    table.index(
      ['device_ref', 'inspection_id'],
      'inspection_devices_device_idx',
    );
  });

  await knex.schema.createTable('inspection_results', table => {
    table.string('inspection_id', 36).notNullable();
    table.string('device_ref', 255).notNullable();
    table.string('item_id', 64).notNullable();
    table.boolean('required').notNullable();
    table
      .text('value')
      .notNullable()
      .comment('JSON: the first answer, untouched by corrections');
    table
      .double('measurement')
      .comment('The number that holds, after corrections; null for others');
    table.text('note');
    table.timestamp('answered_at', { useTz: true, precision: 3 }).notNullable();
    table.string('answered_by', 255).notNullable();
    table.primary(['inspection_id', 'device_ref', 'item_id']);
    table
      .foreign(['inspection_id', 'device_ref'])
      .references(['inspection_id', 'device_ref'])
      .inTable('inspection_devices');
    table.index(
      ['device_ref', 'item_id', 'answered_at'],
      'inspection_results_device_idx',
    );
  });

  await knex.schema.createTable('inspection_corrections', table => {
    table.comment('What was corrected after completion; rows are only added');
    table.string('inspection_id', 36).notNullable();
    table.integer('ordinal').notNullable();
    table.string('device_ref', 255).notNullable();
    table.string('item_id', 64).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.text('reason').notNullable();
    table
      .timestamp('corrected_at', { useTz: true, precision: 3 })
      .notNullable();
    table.string('corrected_by', 255).notNullable();
    table.primary(['inspection_id', 'ordinal']);
    table.foreign('inspection_id').references('inspections.id');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('inspection_corrections');
  await knex.schema.dropTable('inspection_results');
  await knex.schema.dropTable('inspection_devices');
  await knex.schema.dropTable('inspections');
  await knex.schema.dropTable('inspection_plans');
  await knex.schema.dropTable('checklists');
};
