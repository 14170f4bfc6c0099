// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('case_drafts', table => {
    table.comment('Fault cases being written and reviewed, and how that ended');
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table
      .string('state', 12)
      .notNullable()
      .comment('writing, in-review, publishing, published or discarded');
    table.string('slug', 100);
    table.text('markdown').notNullable();
    table.string('revises', 100).comment('Slug of the case that it changes');
    table
      .string('base_digest', 64)
      .comment('SHA-256 of the case that it changes, as it was then');
    table.string('author_ref', 255).notNullable();
    table.text('recurrence_key').comment('The group it was written from');
    table.text('incident_ids').notNullable().comment('JSON');
    table.text('redactions').notNullable().comment('JSON');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('updated_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('submitted_at', { useTz: true, precision: 3 });
    table.string('reviewer_ref', 255);
    table.text('review_note');
    table.timestamp('reviewed_at', { useTz: true, precision: 3 });
    table.string('commit_id', 64).comment('What published it');

    table.index(['updated_at', 'id'], 'case_drafts_updated_idx');
    table.index(['state', 'updated_at', 'id'], 'case_drafts_state_idx');
    table.index(['author_ref', 'updated_at', 'id'], 'case_drafts_author_idx');
    table.index(['recurrence_key'], 'case_drafts_recurrence_idx');
  });
  // Of drafts that are about to be published one has a name. Both databases
  // know partial indexes, knex does not on both.
  await knex.raw(
    `create unique index case_drafts_review_slug_uniq on case_drafts (slug) where state in ('in-review', 'publishing')`,
  );

  await knex.schema.createTable('case_documentation', table => {
    table.comment('Which revision of the knowledge base TechDocs is to show');
    table.string('entity_ref', 255).primary();
    table.text('revision').notNullable();
    table.timestamp('asked_at', { useTz: true, precision: 3 }).notNullable();
    table
      .timestamp('built_at', { useTz: true, precision: 3 })
      .comment('When TechDocs was known to show it');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('case_documentation');
  await knex.schema.dropTable('case_drafts');
};
