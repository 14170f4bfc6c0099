// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('checklist_versions', table => {
    table.comment(
      'What checklists, built-in ones among them, became after their first version',
    );
    table.string('checklist_id', 64).notNullable();
    table.integer('version').notNullable();
    table.string('title', 200).notNullable();
    table.text('items').notNullable().comment('JSON');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();
    table.primary(['checklist_id', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('checklist_versions');
};
