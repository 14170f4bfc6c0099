// @ts-check

// Which records refer to a file was not kept: what is there already is shown to
// whoever reads any of them.
const KINDS = ['inspection', 'finding', 'obligation'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('file_uses', table => {
    table.comment('What kinds of records of its customer refer to a file');
    table
      .string('file_id', 36)
      .notNullable()
      .references('files.id')
      .onDelete('CASCADE');
    table.string('kind', 20).notNullable();
    table.primary(['file_id', 'kind']);
  });
  for (const kind of KINDS) {
    await knex(
      knex.raw('?? (??, ??)', ['file_uses', 'file_id', 'kind']),
    ).insert(knex('files').select('id', knex.raw('?', [kind])));
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('file_uses');
};
