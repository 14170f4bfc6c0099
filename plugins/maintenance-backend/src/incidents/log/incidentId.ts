import { NotFoundError } from '@backstage/errors';

/** Keys are 32-bit integers in the database. */
const LARGEST_KEY = 2_147_483_647;

/** The id people see, such as `INC-000123`, of the key of a row. */
export function formatIncidentId(key: number): string {
  return `INC-${String(key).padStart(6, '0')}`;
}

/** The key of the row that an id names; nothing where it is no id. */
export function incidentKeyOf(id: string): number | undefined {
  const key = Number(id.slice('INC-'.length));
  const isKey = key >= 1 && key <= LARGEST_KEY && formatIncidentId(key) === id;
  return isKey ? key : undefined;
}

/**
 * The key of the row that an id names.
 *
 * @throws NotFoundError where no incident could have such an id
 */
export function parseIncidentId(id: string): number {
  const key = incidentKeyOf(id);
  if (key === undefined) throw incidentNotFound(id);
  return key;
}

export function incidentNotFound(id: string): NotFoundError {
  return new NotFoundError(`There is no incident ${id}`);
}
