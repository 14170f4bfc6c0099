// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ledger_rows', table => {
    table.text('settled').comment('JSON, what a signed sheet kept as it was');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ledger_rows', table => {
    table.dropColumn('settled');
  });
};
