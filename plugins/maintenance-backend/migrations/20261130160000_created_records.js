// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('idempotent_requests', table => {
    table
      .string('record_address', 400)
      .comment(
        'Where to read what came of it, written along with that; null until then',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('idempotent_requests', table => {
    table.dropColumn('record_address');
  });
};
