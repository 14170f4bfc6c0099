// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('calendar_subscriptions', table => {
    table
      .text('member_of')
      .comment('The groups of its user when the visibility was first used');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('calendar_subscriptions', table => {
    table.dropColumn('member_of');
  });
};
