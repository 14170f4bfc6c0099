/** Topic of the events that tell the catalog provider of what changed in the feed. */
export const LEDGER_TOPIC = 'maintenance.ledger';
