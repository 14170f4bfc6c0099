// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('discrepancy_sheets', table => {
    table.comment('What a first inspection found of a ledger, and who signed');
    table.string('inspection_id', 36).primary();
    table.string('content_hash', 64).comment('Of what was signed');
    table.string('signed_by', 100).comment('As the customer contact wrote it');
    table.timestamp('signed_at', { useTz: true, precision: 3 });
    table.string('file_id', 36).comment('The drawn signature');
    table.string('witnessed_by', 255).comment('On whose device it was signed');
  });

  await knex.schema.createTable('ledger_checks', table => {
    table
      .string('inspection_id', 36)
      .notNullable()
      .references('discrepancy_sheets.inspection_id');
    table
      .string('row_id', 255)
      .notNullable()
      .comment('The ref of a device of the ledger, or the id of an extra one');
    table.string('state', 10).notNullable();
    table.text('found').comment('JSON');
    table.text('note');
    table.text('photo_ids').comment('JSON');
    table.timestamp('checked_at', { useTz: true, precision: 3 }).notNullable();
    table.string('checked_by', 255).notNullable();
    table.primary(['inspection_id', 'row_id']);
  });

  await knex.schema.createTable('ledger_amendments', table => {
    table.comment('Each time a sheet was applied, and what was changed by it');
    table.string('id', 36).primary();
    table
      .string('inspection_id', 36)
      .notNullable()
      .references('discrepancy_sheets.inspection_id');
    table.text('amendments').notNullable().comment('JSON: as they are shown');
    table
      .text('changes')
      .notNullable()
      .comment('JSON: records and rows before and after');
    table.timestamp('applied_at', { useTz: true, precision: 3 }).notNullable();
    table.string('applied_by', 255).notNullable();
    table.timestamp('taken_back_at', { useTz: true, precision: 3 });
    table.string('taken_back_by', 255);
    table.index(
      ['inspection_id', 'taken_back_at'],
      'ledger_amendments_inspection_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ledger_amendments');
  await knex.schema.dropTable('ledger_checks');
  await knex.schema.dropTable('discrepancy_sheets');
};
