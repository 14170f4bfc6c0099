// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('device_moves', table => {
    table.comment('Devices that went from one customer to another');
    table.string('id', 36).primary();
    table.string('device_ref', 255).notNullable();
    table.string('from_customer_ref', 255).notNullable();
    table.string('to_customer_ref', 255).notNullable();
    table.text('former').notNullable().comment('JSON: its facts before');
    table.text('latter').notNullable().comment('JSON: its facts afterwards');
    table.text('reason').notNullable();
    table.string('ledger_id', 36).comment('The import that moved it, if any');
    table.timestamp('moved_at', { useTz: true, precision: 3 }).notNullable();
    table.string('moved_by', 255).notNullable();
    table.index(['device_ref', 'moved_at', 'id'], 'device_moves_device_idx');
  });
  await knex.schema.alterTable('devices', table => {
    table
      .timestamp('moved_at', { useTz: true, precision: 3 })
      .comment("Of the last move: since when it is the customer's");
  });
  await knex.schema.alterTable('ledger_rows', table => {
    table.text('elsewhere').comment('JSON: the device of another customer');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ledger_rows', table => {
    table.dropColumn('elsewhere');
  });
  await knex.schema.alterTable('devices', table => {
    table.dropColumn('moved_at');
  });
  await knex.schema.dropTable('device_moves');
};
