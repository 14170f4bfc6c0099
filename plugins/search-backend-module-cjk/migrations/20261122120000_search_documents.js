// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  await knex.schema.createTable('search_documents', table => {
    table.comment('The documents that can be found');
    table.increments('id');
    table.text('type').notNullable().comment('The type of its collator');
    table.text('location').notNullable();
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 of the document; tells which ones changed');
    table[isPostgres ? 'jsonb' : 'text']('document').notNullable();
    table.unique(['type', 'location']);
  });

  if (isPostgres) {
    await knex.schema.createTable('search_terms', table => {
      table.comment('What the documents can be found by');
      table.integer('id').primary().comment('The id of the document');
      table.specificType('terms', 'tsvector').notNullable();
    });
    // Kept in the row, because the planner does not count what it costs to
    // fetch terms from elsewhere, and would rather read all than the index.
    await knex.raw(
      'ALTER TABLE search_terms ALTER COLUMN terms SET STORAGE MAIN',
    );
    // The same holds for entries that wait for the next vacuum: no fastupdate.
    await knex.raw(
      'CREATE INDEX search_terms_terms_index ON search_terms USING GIN (terms) WITH (fastupdate = off)',
    );
    await knex.raw(
      'CREATE INDEX search_documents_document_index ON search_documents USING GIN (document jsonb_path_ops) WITH (fastupdate = off)',
    );
  } else {
    // The terms are made elsewhere and arrive separated by spaces, so whatever
    // is no space belongs to a term: letters, marks, numbers, and characters
    // that SQLite's version of Unicode does not know yet.
    await knex.raw(
      `CREATE VIRTUAL TABLE search_terms USING fts5(
        title, text, other,
        content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co Cn'"
      )`,
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('search_terms');
  await knex.schema.dropTable('search_documents');
};
