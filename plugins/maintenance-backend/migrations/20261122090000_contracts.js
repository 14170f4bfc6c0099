// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendars', table => {
    table.comment('Service calendars beside the built-in ones');
    table.string('id', 64).primary();
    table.string('title', 200).notNullable();
    table.string('time_zone', 64).notNullable();
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
  });

  await knex.schema.createTable('contracts', table => {
    table.comment('Maintenance contracts');
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table.string('number', 64).notNullable();
    table.string('title', 200).notNullable();
    table
      .string('search_text', 300)
      .notNullable()
      .comment('Number and title in lower case');
    table.string('customer_ref', 200).notNullable();
    table.string('starts_on', 10).notNullable();
    table.string('ends_on', 10).notNullable().comment('Last day covered');
    table.string('calendar_id', 64).notNullable();
    table.text('levels').notNullable().comment('JSON: targets by fault level');
    table.text('pauses_on').notNullable().comment('JSON: pause reasons');
    table.string('project_engineer_ref', 200).nullable();
    table.string('service_manager_ref', 200).nullable();
    table.string('chat_group', 200).nullable();
    table
      .string('renews_contract_id', 36)
      .nullable()
      .references('id')
      .inTable('contracts');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 200).notNullable();
    table.timestamp('updated_at', { useTz: true, precision: 3 }).notNullable();

    table.unique(['number'], { indexName: 'contracts_number_uniq' });
    table.unique(['renews_contract_id'], {
      indexName: 'contracts_renews_uniq',
    });
    table.index(['ends_on', 'id'], 'contracts_ends_on_idx');
    table.index(
      ['customer_ref', 'ends_on', 'id'],
      'contracts_customer_ends_on_idx',
    );
  });

  await knex.schema.createTable('contract_coverage', table => {
    table.comment('What contracts cover, and when');
    table.string('id', 36).primary();
    table
      .string('contract_id', 36)
      .notNullable()
      .references('id')
      .inTable('contracts')
      .onDelete('CASCADE');
    table.string('scope', 8).notNullable().comment('device or contract');
    table
      .string('covered_ref', 200)
      .notNullable()
      .comment('The device, or the customer whose devices are all covered');
    table
      .string('starts_on', 10)
      .notNullable()
      .comment('0000-01-01 to start with the contract');
    table
      .string('ends_on', 10)
      .notNullable()
      .comment('9999-12-31 to end with the contract');
    table
      .text('search_text')
      .notNullable()
      .comment('What the device was known by when it was added, in lower case');

    table.index(['covered_ref'], 'contract_coverage_covered_idx');
    table.index(
      ['contract_id', 'scope', 'covered_ref', 'starts_on', 'id'],
      'contract_coverage_contract_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('contract_coverage');
  await knex.schema.dropTable('contracts');
  await knex.schema.dropTable('calendars');
};
