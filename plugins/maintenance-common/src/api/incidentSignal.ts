/**
 * Channel of the signals service on which open pages hear that incidents have
 * changed. Its messages are {@link IncidentSignal}.
 *
 * @public
 */
export const INCIDENT_CHANNEL = 'maintenance:incidents';

/**
 * Which incidents have changed. Everybody receives it, so it says no more: the
 * content is asked for with the reader's own rights.
 *
 * @public
 */
export type IncidentSignal = {
  /** Of this format, not of an incident: fields may join it, none changes its meaning. */
  version: 1;
  /** Each once, with its latest version. */
  incidents: { incidentId: string; version: number }[];
};
