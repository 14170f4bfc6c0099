import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { IncidentService } from './IncidentService';

/**
 * Those of some incidents that may be told of, in one query at most.
 *
 * @param scope - of the incidents that the reader may see; none where absent
 */
export async function readableIncidents(
  ids: readonly (string | undefined)[],
  scope: ListScope | undefined,
  incidents: Pick<IncidentService, 'findInScope'>,
): Promise<ReadonlySet<string>> {
  const named = new Set(ids.filter(id => id !== undefined));
  if (!scope || named.size === 0) return new Set();
  return scope === 'all' ? named : incidents.findInScope([...named], scope);
}
