// @ts-check

/**
 * What the plugin knows of customers, sites and devices, and the ledgers it
 * knows them from.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('device_feed_sequence', table => {
    table.integer('id').primary().comment('Always 1: the only row');
    table
      .bigInteger('value')
      .notNullable()
      .comment('The last sequence given; locked by whoever gives the next');
  });
  await knex('device_feed_sequence').insert({ id: 1, value: 0 });

  await knex.schema.createTable('customers', table => {
    table.string('customer_ref', 255).primary();
    table.string('title', 255).notNullable();
    table.string('industry', 255);
    table.string('address', 1000);
    table.string('owner_ref', 255);
    table
      .string('source', 16)
      .notNullable()
      .comment('ledger, or catalog where only the catalog describes it');
    table.string('ledger', 63).comment('The list that first named it');
    table
      .bigInteger('sequence')
      .comment('Of the last change in the feed; null where not in the feed');
    table.timestamp('withdrawn_at', { useTz: true, precision: 3 });
    table.string('seen_in', 36).comment('The last sync that met it');
    table.index(['sequence'], 'customers_sequence_idx');
  });

  await knex.schema.createTable('sites', table => {
    table.string('site_ref', 255).primary();
    table.string('customer_ref', 255).notNullable();
    table.string('title', 255).notNullable();
    table.string('address', 1000);
    table.string('owner_ref', 255);
    table.string('source', 16).notNullable();
    table.string('ledger', 63);
    table.bigInteger('sequence');
    table.timestamp('withdrawn_at', { useTz: true, precision: 3 });
    table.string('seen_in', 36);
    table.index(['sequence'], 'sites_sequence_idx');
    table.index(['customer_ref'], 'sites_customer_idx');
  });

  await knex.schema.createTable('devices', table => {
    table.string('device_ref', 255).primary();
    table.string('customer_ref', 255).notNullable();
    table.string('site_ref', 255);
    table.string('title', 255).notNullable();
    table.string('type', 255).notNullable();
    table.string('manufacturer', 255).notNullable();
    table.string('model', 255).notNullable();
    table.boolean('model_matched').notNullable();
    table.string('serial_number', 255);
    table
      .string('serial_key', 255)
      .comment('The serial number as it is compared');
    table.string('asset_tag', 255);
    table.string('asset_key', 255);
    table.string('rack', 255);
    table.string('position', 255);
    table.string('management_address', 255);
    table.string('lifecycle', 255).notNullable();
    table.string('owner_ref', 255);
    table.text('parameters').comment('JSON object of strings');
    table.string('installed_on', 10);
    table.string('warranty_ends_on', 10);
    table.text('search_text').notNullable().comment('What searches look into');
    table.string('source', 16).notNullable();
    table
      .string('ledger', 63)
      .comment("Which of the customer's lists it is in");
    table.bigInteger('sequence');
    table.timestamp('withdrawn_at', { useTz: true, precision: 3 });
    table.string('seen_in', 36);
    table.index(['sequence'], 'devices_sequence_idx');
    table.index(['title', 'device_ref'], 'devices_title_idx');
    table.index(
      ['customer_ref', 'title', 'device_ref'],
      'devices_customer_idx',
    );
    table.index(['site_ref'], 'devices_site_idx');
    table.index(['serial_key'], 'devices_serial_idx');
  });

  await knex.schema.createTable('ledgers', table => {
    table.string('id', 36).primary();
    table.string('customer_ref', 255).notNullable();
    table.string('ledger', 63).notNullable();
    table.string('file_name', 255).notNullable();
    table.string('sha256', 64).notNullable();
    table.string('source', 1000).comment('The configured file or URL, if any');
    table.text('counts').notNullable().comment('JSON');
    table.text('columns').notNullable().comment('JSON');
    table.timestamp('imported_at', { useTz: true, precision: 3 }).notNullable();
    table.string('imported_by', 255).notNullable();
    table
      .integer('generation')
      .notNullable()
      .comment("Counts the imports of one of a customer's lists");
    table.unique(['customer_ref', 'ledger', 'generation'], {
      indexName: 'ledgers_generation_uniq',
    });
    table.index(['imported_at', 'id'], 'ledgers_imported_idx');
  });

  await knex.schema.createTable('ledger_rows', table => {
    table
      .string('ledger_id', 36)
      .notNullable()
      .references('ledgers.id')
      .onDelete('CASCADE');
    table.integer('ordinal').notNullable();
    table.string('state', 16).notNullable();
    table.string('sheet', 255);
    table.integer('row');
    table.text('device').comment('JSON');
    table.text('changes').comment('JSON');
    table.text('problems').comment('JSON');
    table.primary(['ledger_id', 'ordinal']);
    table.index(['ledger_id', 'state', 'ordinal'], 'ledger_rows_state_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ledger_rows');
  await knex.schema.dropTable('ledgers');
  await knex.schema.dropTable('devices');
  await knex.schema.dropTable('sites');
  await knex.schema.dropTable('customers');
  await knex.schema.dropTable('device_feed_sequence');
};
