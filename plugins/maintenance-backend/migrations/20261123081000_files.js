// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('files', table => {
    table.comment('Images of customers; their content is in the file store');
    table.string('id', 36).primary();
    table.string('customer_ref', 255).notNullable();
    table.string('content_type', 64).notNullable();
    table.integer('size').notNullable().comment('Bytes');
    table.integer('width').notNullable().comment('Pixels');
    table.integer('height').notNullable();
    table.string('sha256', 64).notNullable();
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('files');
};
