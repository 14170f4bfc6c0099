// @ts-check

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cases', table => {
    table.comment('The fault cases of the knowledge base as last read');
    table.string('slug', 100).primary();
    table.text('path').notNullable().comment('Of the file');
    table.string('title', 200).notNullable();
    table.string('language', 2).notNullable();
    table.string('status', 10).notNullable();
    table
      .text('device_types')
      .notNullable()
      .comment('Each between commas; empty for all types');
    table
      .string('changed_on', 10)
      .notNullable()
      .comment('YYYY-MM-DD, empty where the case does not say');
    table.text('metadata').notNullable().comment('The front matter, JSON');
    table.text('markdown').notNullable().comment('The whole file');
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 over path and content');
    if (isPostgres(knex)) {
      table.specificType('search', 'tsvector').notNullable();
    } else {
      table.text('search').notNullable();
    }

    table.index(['changed_on', 'slug'], 'cases_changed_idx');
  });

  await knex.schema.createTable('case_index', table => {
    table.comment('How the last reading of the knowledge base went; one row');
    table.integer('id').primary();
    table.text('revision').comment('What the rows of cases were read from');
    table.string('state', 20).notNullable();
    table.text('message').comment('Why it could not be read');
    table.timestamp('indexed_at', { useTz: true, precision: 3 });
    table
      .text('problems')
      .notNullable()
      .comment('What is wrong in which file, JSON');
  });
  await knex('case_index').insert({ id: 1, state: 'pending', problems: '[]' });

  await knex.schema.createTable('case_feedback', table => {
    table.comment(
      'Whether cases helped; kept when a case leaves the knowledge base',
    );
    table.string('id', 36).primary();
    table.string('slug', 100).notNullable();
    table.string('user_ref', 255).notNullable();
    table
      .string('target', 255)
      .notNullable()
      .comment('The id of the incident or the entity ref of the device');
    table.boolean('worked').notNullable();
    table.text('note');
    table.timestamp('given_at', { useTz: true, precision: 3 }).notNullable();
    table.string('device_ref', 255).notNullable();
    table.text('device_title').notNullable();
    table
      .text('model_key')
      .notNullable()
      .comment('Manufacturer and model in comparable form');
    table.string('customer_ref', 255).notNullable();
    table.integer('incident_id').comment('Of incidents; null on a device');
    table.string('incident_title', 200);

    table.unique(['slug', 'user_ref', 'target'], {
      indexName: 'case_feedback_target_uniq',
    });
    table.index(['slug', 'given_at', 'id'], 'case_feedback_given_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('case_feedback');
  await knex.schema.dropTable('case_index');
  await knex.schema.dropTable('cases');
};
