import {
  MaintenanceOperation,
  OPERATIONS,
} from '@weibao/backstage-plugin-maintenance-common';

interface Call {
  path?: object;
  query?: object;
}

/**
 * The key of what an operation answers: its path, then its query. So
 * `['maintenance', 'incidents', id]` begins all that is about an incident, and
 * `['maintenance', 'incidents', {…}]` is a list of incidents.
 */
export function queryKey(
  operation: MaintenanceOperation,
  { path = {}, query = {} }: Call = {},
): [...string[], object] {
  const values = new Map<string, string>(Object.entries(path));
  const segments = OPERATIONS[operation].path
    .slice(1)
    .split('/')
    .map(segment => values.get(segment.slice(1, -1)) ?? segment);
  return ['maintenance', ...segments, query];
}
