// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('demo_data', table => {
    table.comment('How far the demo data have been loaded; at most one row');
    table.string('id', 16).primary();
    table
      .timestamp('started_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('The instant that their dates are told from');
    table.integer('incidents').notNullable().comment('Recorded so far');
    table
      .timestamp('loaded_at', { useTz: true, precision: 3 })
      .comment('Null while there is more to load');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('demo_data');
};
