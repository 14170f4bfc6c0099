// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ledger_layouts', table => {
    table.string('encoding', 16).comment('Of a csv file, where it was said');
    table.string('delimiter', 16).comment('Of a csv file, where it was said');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ledger_layouts', table => {
    table.dropColumn('delimiter');
    table.dropColumn('encoding');
  });
};
