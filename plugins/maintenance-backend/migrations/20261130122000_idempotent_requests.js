// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('idempotent_requests', table => {
    table.comment('Requests to create something, by the key of their caller');
    table.string('actor_ref', 255).notNullable();
    table.string('key', 200).notNullable();
    table
      .string('request', 64)
      .notNullable()
      .comment('SHA-256 of what was asked for');
    table
      .string('claim', 36)
      .notNullable()
      .comment('Of the attempt that answers it');
    table
      .timestamp('claimed_at', { useTz: true, precision: 3 })
      .notNullable()
      .index('idempotent_requests_age');
    table.integer('status').comment('Of the answer; null until there is one');
    table.text('answer').comment('JSON');
    table.primary(['actor_ref', 'key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotent_requests');
};
