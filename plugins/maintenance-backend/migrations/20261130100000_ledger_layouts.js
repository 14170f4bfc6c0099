// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ledger_layouts', table => {
    table.comment(
      'What the columns of ledgers mean, where somebody has said so',
    );
    table.string('customer_ref', 255).notNullable();
    table
      .string('layout', 64)
      .notNullable()
      .comment('SHA-256 of the headings of a sheet');
    table
      .text('columns')
      .notNullable()
      .comment('JSON, what was chosen for each of them');
    table.string('chosen_by', 255).notNullable();
    table.timestamp('chosen_at', { useTz: true, precision: 3 }).notNullable();
    table.primary(['customer_ref', 'layout']);
  });
  await knex.schema.alterTable('ledgers', table => {
    table.text('problems').comment('JSON, those beyond single rows');
    table
      .string('choices', 64)
      .comment('SHA-256 of how the file was told to be read, if it was');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ledgers', table => {
    table.dropColumn('choices');
    table.dropColumn('problems');
  });
  await knex.schema.dropTable('ledger_layouts');
};
