// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('obligation_series', table => {
    table.comment('Obligations that come again by a rule');
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table.string('contract_id', 36).notNullable().references('contracts.id');
    table.string('customer_ref', 255).notNullable();
    table.string('kind', 20).notNullable();
    table.string('title', 200).notNullable();
    table.string('rule', 500).notNullable().comment('RFC 5545, by days');
    table
      .string('starts_on', 10)
      .notNullable()
      .comment('From which the rule counts');
    table.string('responsible_ref', 255);
    table.decimal('amount', 14, 2);
    table.string('currency', 3);
    table.text('note');
    table.boolean('ended').notNullable();
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();
    table.timestamp('updated_at', { useTz: true, precision: 3 }).notNullable();

    table.index(['contract_id'], 'obligation_series_contract_idx');
    table.index(['ended', 'id'], 'obligation_series_ended_idx');
  });

  await knex.schema.alterTable('obligations', table => {
    table.string('series_id', 36);
    table.string('rule_date', 10).comment('The day that the rule names');
    table
      .boolean('overridden')
      .notNullable()
      .defaultTo(false)
      .comment('Changed alone; it follows its series no more');
    // However many instances make what comes again, nothing is made twice.
    table.unique(['series_id', 'rule_date'], {
      indexName: 'obligations_series_date_uniq',
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('obligations', table => {
    table.dropUnique(
      ['series_id', 'rule_date'],
      'obligations_series_date_uniq',
    );
    table.dropColumn('series_id');
    table.dropColumn('rule_date');
    table.dropColumn('overridden');
  });
  await knex.schema.dropTable('obligation_series');
};
