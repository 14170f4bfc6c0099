// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendar_versions', table => {
    table.comment('What calendars became after their first version');
    table
      .string('calendar_id', 64)
      .notNullable()
      .references('id')
      .inTable('calendars')
      .onDelete('CASCADE');
    table.integer('version').notNullable();
    table.string('valid_from', 10).notNullable().comment('Local date');
    table.string('title', 200).notNullable();
    table.boolean('always_open').notNullable();
    table.text('weekly').nullable().comment('JSON: windows by weekday');
    table
      .text('exceptions')
      .nullable()
      .comment('JSON: windows by local date, without followed holidays');
    table
      .string('holidays', 2)
      .nullable()
      .comment('Country whose holidays are followed');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 200).notNullable();
    table.primary(['calendar_id', 'version']);
  });

  await knex.schema.createTable('holiday_years', table => {
    table.comment('Holidays of a country as people entered them');
    table.string('country', 2).notNullable();
    table.integer('year').notNullable();
    table.integer('version').notNullable();
    table
      .text('days')
      .nullable()
      .comment('JSON: holidays and makeUpWorkdays; null once withdrawn');
    table.timestamp('entered_at', { useTz: true, precision: 3 }).notNullable();
    table.string('entered_by', 200).notNullable();
    table.primary(['country', 'year']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('holiday_years');
  await knex.schema.dropTable('calendar_versions');
};
