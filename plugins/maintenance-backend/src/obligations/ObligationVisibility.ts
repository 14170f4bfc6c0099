import { ListScope } from '../authorization';

/** What somebody may see of each source; nothing where a scope is absent. */
export interface ObligationVisibility {
  obligations: ListScope;
  inspections?: ListScope;
  contracts?: ListScope;
}
