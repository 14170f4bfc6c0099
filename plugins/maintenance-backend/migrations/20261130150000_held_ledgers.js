// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ledgers', table => {
    table
      .string('state', 8)
      .notNullable()
      .defaultTo('imported')
      .comment('imported, held until somebody confirms it, or rejected');
  });
  await knex.schema.createTable('held_ledgers', table => {
    table.comment('What it takes to import the ledgers that are held');
    table
      .string('ledger_id', 36)
      .primary()
      .references('ledgers.id')
      .onDelete('CASCADE');
    table.binary('content').notNullable().comment('The file');
    table.text('upload').notNullable().comment('JSON, what it is said to be');
    table.text('origin').notNullable().comment('JSON, its configured source');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Without the state they would look imported.
  const notImported = knex('ledgers').whereNot('state', 'imported');
  await knex('ledger_rows')
    .whereIn('ledger_id', notImported.clone().select('id'))
    .delete();
  await knex.schema.dropTable('held_ledgers');
  await notImported.delete();
  await knex.schema.alterTable('ledgers', table => {
    table.dropColumn('state');
  });
};
