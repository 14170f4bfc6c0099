// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_imports', table => {
    table.comment('How far each import of a past has got');
    table.string('id', 64).primary();
    table
      .timestamp('started_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('The instant that its dates are told from');
    table.integer('steps').notNullable().comment('Done so far');
    table
      .timestamp('finished_at', { useTz: true, precision: 3 })
      .comment('Null while there is more to do');
  });
  // Its steps were others: one that was interrupted cannot be taken up.
  const [demo] = await knex('demo_data');
  if (demo) {
    await knex('history_imports').insert({
      id: demo.id,
      started_at: demo.started_at,
      steps: demo.incidents,
      finished_at: demo.loaded_at ?? demo.started_at,
    });
  }
  await knex.schema.dropTable('demo_data');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.createTable('demo_data', table => {
    table.comment('How far the demo data have been loaded; at most one row');
    table.string('id', 16).primary();
    table
      .timestamp('started_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('The instant that their dates are told from');
    table.integer('incidents').notNullable().comment('Recorded so far');
    table
      .timestamp('loaded_at', { useTz: true, precision: 3 })
      .comment('Null while there is more to load');
  });
  const demo = await knex('history_imports').where({ id: 'demo' }).first();
  if (demo) {
    await knex('demo_data').insert({
      id: demo.id,
      started_at: demo.started_at,
      incidents: demo.steps,
      loaded_at: demo.finished_at ?? demo.started_at,
    });
  }
  await knex.schema.dropTable('history_imports');
};
