// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('incidents', table => {
    table
      .string('turned_clocks', 64)
      .comment(
        'JSON, the clocks of which a late entry or a correction changed the verdict',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Not with the schema builder, which would make the table anew on SQLite and
  // lose the triggers that keep its search index.
  await knex.raw('alter table incidents drop column turned_clocks');
};
