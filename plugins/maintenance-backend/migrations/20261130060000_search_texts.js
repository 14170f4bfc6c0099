// @ts-check

const ROWS_PER_READ = 2000;

/** Dashes in texts that are half-width already. */
const DASHES = ['-', '\u2010', '\u2012', '\u2013', '\u2212'];

/**
 * Writes a text for the rows whose text becomes another one.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.QueryBuilder} rows
 * @param {{ table: string; key: string; toText: (row: any) => string }} options
 */
async function rewrite(knex, rows, { table, key, toText }) {
  const column = `${table}.${key}`;
  let after = '';
  for (;;) {
    const read = await rows
      .clone()
      .where(column, '>', after)
      .orderBy(column)
      .limit(ROWS_PER_READ)
      .select({ key: column, search_text: `${table}.search_text` });
    for (const row of read) {
      const text = toText(row);
      if (text !== row.search_text) {
        await knex(table).where(key, row.key).update({ search_text: text });
      }
    }
    if (read.length < ROWS_PER_READ) return;
    after = read[read.length - 1].key;
  }
}

/** @param {(string | null)[]} texts */
function join(texts, separator = '\n') {
  return texts.filter(text => text).join(separator);
}

/**
 * Texts that lists are searched in lose their dashes, so that codes are found
 * with and without them. Those of contracts become half-width, as those of
 * devices are.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client === 'pg') {
    // Half-width text may be longer than what was typed.
    await knex.schema.alterTable('contracts', table => {
      table.text('search_text').notNullable().alter();
    });
  }
  for (const table of ['devices', 'contracts', 'contract_coverage']) {
    const text = DASHES.reduce(inner => `replace(${inner}, ?, '')`, '??');
    await knex(table).update({
      search_text: knex.raw(text, ['search_text', ...DASHES]),
    });
  }
  for (const table of ['contracts', 'contract_coverage']) {
    await rewrite(knex, knex(table), {
      table,
      key: 'id',
      toText: row =>
        row.search_text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[-\u2010-\u2013\u2212]/g, ''),
    });
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const facts = [
    'title',
    'manufacturer',
    'model',
    'serial_number',
    'asset_tag',
  ];
  await rewrite(knex, knex('devices').select(facts), {
    table: 'devices',
    key: 'device_ref',
    toText: row =>
      join(facts.map(fact => row[fact]))
        .normalize('NFKC')
        .toLowerCase(),
  });
  await rewrite(knex, knex('contracts').select('number', 'title'), {
    table: 'contracts',
    key: 'id',
    toText: ({ number, title }) => `${number} ${title}`.toLowerCase(),
  });
  const covered = knex('contract_coverage')
    .join('devices', 'devices.device_ref', 'contract_coverage.covered_ref')
    .select('devices.device_ref', ...facts.map(fact => `devices.${fact}`));
  await rewrite(knex, covered, {
    table: 'contract_coverage',
    key: 'id',
    toText: row =>
      join(
        [
          row.device_ref,
          row.title,
          row.serial_number,
          row.asset_tag,
          row.manufacturer,
          row.model,
        ],
        ' ',
      ).toLowerCase(),
  });
  if (knex.client.config.client === 'pg') {
    await knex.schema.alterTable('contracts', table => {
      table.string('search_text', 300).notNullable().alter();
    });
  }
};
