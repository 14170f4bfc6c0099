// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ledgers', table => {
    table
      .bigInteger('last_sequence')
      .comment(
        'In the feed; what it wrote and has a later one, others changed',
      );
  });
  await knex.schema.createTable('replaced_devices', table => {
    table.comment('What the last import of a list changed, to undo it');
    table
      .string('ledger_id', 36)
      .notNullable()
      .references('ledgers.id')
      .onDelete('CASCADE');
    table.string('device_ref', 255).notNullable();
    table.text('device').comment('JSON, before; null where it became known');
    table.primary(['ledger_id', 'device_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('replaced_devices');
  await knex.schema.alterTable('ledgers', table => {
    table.dropColumn('last_sequence');
  });
};
