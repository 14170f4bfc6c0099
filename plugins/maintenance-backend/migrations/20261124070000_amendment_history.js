// @ts-check

/** Below what SQLite takes in one statement. */
const ROWS_PER_INSERT = 400;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('removed_coverage', table => {
    table.comment('Rows of contract_coverage that somebody removed');
    table.string('id', 36).primary();
    table
      .string('contract_id', 36)
      .notNullable()
      .references('id')
      .inTable('contracts')
      .onDelete('CASCADE');
    table.string('scope', 8).notNullable();
    table.string('covered_ref', 200).notNullable();
    table.string('starts_on', 10).notNullable();
    table.string('ends_on', 10).notNullable();
    table.timestamp('removed_at', { useTz: true, precision: 3 }).notNullable();
    table.string('removed_by', 255).notNullable();
    table.index(['covered_ref'], 'removed_coverage_covered_idx');
  });

  await knex.schema.createTable('amended_devices', table => {
    table.comment('What ledger_amendments changed, device by device');
    table
      .string('amendment_id', 36)
      .notNullable()
      .references('ledger_amendments.id');
    table.string('device_ref', 255).notNullable();
    table.string('customer_ref', 255).notNullable();
    table.text('amendments').notNullable().comment('JSON: those of the device');
    table.primary(['amendment_id', 'device_ref']);
    table.index(['device_ref'], 'amended_devices_device_idx');
  });

  const applied = await knex({ a: 'ledger_amendments' })
    .join({ i: 'inspections' }, 'i.id', 'a.inspection_id')
    .select('a.id', 'a.amendments', 'i.customer_ref');
  for (const { id, amendments, customer_ref } of applied) {
    /** @type {Map<string, object[]>} */
    const byDevice = new Map();
    for (const amendment of JSON.parse(amendments)) {
      const { deviceRef } = amendment;
      byDevice.set(deviceRef, [...(byDevice.get(deviceRef) ?? []), amendment]);
    }
    await knex.batchInsert(
      'amended_devices',
      [...byDevice].map(([deviceRef, ofDevice]) => ({
        amendment_id: id,
        device_ref: deviceRef,
        customer_ref,
        amendments: JSON.stringify(ofDevice),
      })),
      ROWS_PER_INSERT,
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('amended_devices');
  await knex.schema.dropTable('removed_coverage');
};
