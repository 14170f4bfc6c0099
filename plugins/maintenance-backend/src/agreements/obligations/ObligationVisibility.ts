import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** What somebody may see of each source; nothing where a scope is absent. */
export interface ObligationVisibility {
  obligations: ListScope;
  inspections?: ListScope;
  contracts?: ListScope;
}
