// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('obligations', table => {
    table.comment(
      'Payment milestones, trainings, follow-up calls and tasks of contracts',
    );
    table.string('id', 36).primary();
    table.integer('version').notNullable();
    table.string('contract_id', 36).notNullable().references('contracts.id');
    table.string('customer_ref', 255).notNullable();
    table.string('kind', 20).notNullable();
    table.string('phase', 10).notNullable().comment('open, done or cancelled');
    table.string('title', 200).notNullable();
    table.string('due_on', 10).notNullable();
    table.string('responsible_ref', 255);
    table.decimal('amount', 14, 2);
    table.string('currency', 3);
    table.text('note');
    table.string('done_on', 10);
    table.string('done_by', 255);
    table.smallint('score').comment('Of a follow-up call, 1 to 5');
    table.text('remarks');
    table.text('proof');
    table.string('proof_file_id', 36);
    table
      .string('opened_task_id', 36)
      .comment('The task that a low score opened');
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.string('created_by', 255).notNullable();
    table.timestamp('updated_at', { useTz: true, precision: 3 }).notNullable();

    table.index(['due_on', 'id'], 'obligations_due_idx');
    table.index(
      ['customer_ref', 'due_on', 'id'],
      'obligations_customer_due_idx',
    );
    table.index(
      ['contract_id', 'due_on', 'id'],
      'obligations_contract_due_idx',
    );
    table.index(
      ['responsible_ref', 'due_on', 'id'],
      'obligations_responsible_due_idx',
    );
    table.index(['phase', 'due_on', 'id'], 'obligations_phase_due_idx');
  });

  await knex.schema.createTable('calendar_subscriptions', table => {
    table.comment('Addresses at which calendar programs read obligations');
    table.string('id', 36).primary();
    table.string('user_ref', 255).notNullable();
    table.string('title', 200).notNullable();
    table.string('token_hash', 64).notNullable().comment('SHA-256 in hex');
    table.string('customer_ref', 255);
    table.boolean('only_mine').notNullable();
    table.string('language', 2).notNullable();
    table
      .text('visibility')
      .comment('JSON: what its user might read when last asked; null: nothing');
    table
      .timestamp('visibility_checked_at', { useTz: true, precision: 3 })
      .notNullable();
    table.timestamp('created_at', { useTz: true, precision: 3 }).notNullable();
    table.timestamp('last_read_at', { useTz: true, precision: 3 });

    table.unique(['token_hash'], {
      indexName: 'calendar_subscriptions_token_uniq',
    });
    table.index(['user_ref', 'created_at'], 'calendar_subscriptions_user_idx');
  });

  // Devices in ledgers were only named within JSON; their history needs a key.
  await knex.schema.alterTable('ledger_rows', table => {
    table.string('device_ref', 255);
    table.index(['device_ref', 'ledger_id'], 'ledger_rows_device_idx');
  });
  await nameDevices(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ledger_rows', table => {
    table.dropIndex(['device_ref', 'ledger_id'], 'ledger_rows_device_idx');
    table.dropColumn('device_ref');
  });
  await knex.schema.dropTable('calendar_subscriptions');
  await knex.schema.dropTable('obligations');
};

/**
 * @param {import('knex').Knex} knex
 */
async function nameDevices(knex) {
  const [namespace, name] =
    knex.client.config.client === 'pg'
      ? [`device::json ->> 'namespace'`, `device::json ->> 'name'`]
      : [
          `json_extract(device, '$.namespace')`,
          `json_extract(device, '$.name')`,
        ];
  await knex('ledger_rows')
    .whereIn('state', ['new', 'changed', 'gone'])
    .whereNotNull('device')
    .update({
      device_ref: knex.raw(
        `lower('device:' || (${namespace}) || '/' || (${name}))`,
      ),
    });
}
