import { ObligationsView } from './ObligationsView';

/** What all contracts the user may see owe. */
export function ObligationsPage() {
  return <ObligationsView />;
}
