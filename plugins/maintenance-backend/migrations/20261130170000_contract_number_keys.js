// @ts-check

const ROWS_PER_READ = 2000;

/**
 * A number as `contractNumberKey` folded it when this was released.
 *
 * @param {string} number
 */
function keyOf(number) {
  return number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/[\s\p{Pd}\u2212]+/gu, '-');
}

/**
 * Contract numbers are unique whatever their width, case and dashes. Of those
 * that are the same already, the oldest contract keeps the folded number; the
 * others have none and go on as they are until they are renumbered.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('contracts', table => {
    // Folding makes some characters several.
    table
      .text('number_key')
      .nullable()
      .comment('Number without width, case and kinds of dashes');
  });
  const taken = new Set();
  for (let read = 0; ; read += ROWS_PER_READ) {
    const rows = await knex('contracts')
      .orderBy('created_at')
      .orderBy('id')
      .offset(read)
      .limit(ROWS_PER_READ)
      .select('id', 'number');
    for (const { id, number } of rows) {
      const key = keyOf(number);
      if (taken.has(key)) continue;
      taken.add(key);
      await knex('contracts').where({ id }).update({ number_key: key });
    }
    if (rows.length < ROWS_PER_READ) break;
  }
  await knex.schema.alterTable('contracts', table => {
    table.unique(['number_key'], { indexName: 'contracts_number_key_uniq' });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('contracts', table => {
    table.dropUnique(['number_key'], 'contracts_number_key_uniq');
    table.dropColumn('number_key');
  });
};
