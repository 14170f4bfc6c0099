import { Knex } from 'knex';
import { PluginDeps } from '../services';

const publish = async () => {};

/**
 * For services on a transaction and on a clock of their own. Nobody is told:
 * what is long over is no news, and listeners could not see it before the
 * commit.
 */
export function mutedDeps(
  deps: PluginDeps,
  transaction: Knex.Transaction,
  now: () => Date,
): PluginDeps {
  return {
    ...deps,
    database: transaction,
    events: { publish, subscribe: async () => {} },
    notifications: { send: async () => {} },
    signals: { publish },
    now,
  };
}
