// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ledger_uploads', table => {
    table.comment('How far ledgers on their way are; forgotten after a day');
    table
      .string('id', 64)
      .primary()
      .comment('Chosen by whoever sends the file');
    table.string('state', 8).notNullable().comment('running, done or failed');
    table.string('step', 10).notNullable();
    table.integer('done').notNullable().comment('Rows of the step');
    table.integer('total').notNullable().comment('0 until it is known');
    table.float('share').comment('Of the whole; null until it is known');
    table.string('ledger_id', 36).comment('Of an import that is done');
    table.text('message').comment('Why it failed');
    table.string('started_by', 255).notNullable();
    table.timestamp('updated_at', { useTz: true, precision: 3 }).notNullable();
    table.index(['updated_at'], 'ledger_uploads_updated_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ledger_uploads');
};
