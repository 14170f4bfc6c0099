// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('customer_parties', table => {
    table.comment(
      'Who serves a customer and who its contacts are, as the catalog says',
    );
    table.string('customer_ref', 255).notNullable();
    table.string('role', 10).notNullable().comment('owner or contact');
    table
      .string('party_ref', 255)
      .notNullable()
      .comment('Entity ref of a user or group');
    table.primary(['customer_ref', 'role', 'party_ref']);
    table.index(['role', 'party_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('customer_parties');
};
