import { Knex } from 'knex';

/**
 * A transaction for code that asks several things at once, as it may with a
 * pool: the one connection here answers one after the other. The driver of
 * PostgreSQL queues them itself, warns of it, and will not any more.
 */
export function oneAtATime(transaction: Knex.Transaction): Knex.Transaction {
  const { client } = transaction;
  const query = client.query.bind(client);
  let last: Promise<unknown> | undefined;
  client.query = (...asked: unknown[]) => {
    const ask = () => query(...asked);
    // At once where nothing is under way: a commit must not come later.
    const answer = last ? last.then(ask, ask) : ask();
    const forget = () => {
      if (last === answer) last = undefined;
    };
    answer.then(forget, forget);
    last = answer;
    return answer;
  };
  return transaction;
}
