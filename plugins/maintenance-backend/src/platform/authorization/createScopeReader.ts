import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  IncidentResource,
  MaintenanceFilter,
} from '@weibao/backstage-plugin-maintenance-node';
import { ListScope } from './ResourceAuthorizer';

/**
 * What decisions about one type of resource let through; nothing where they
 * deny. Lists and single records are judged by it, so that they agree.
 */
export function createScopeReader(
  ruleset: PermissionRuleset<IncidentResource, MaintenanceFilter>,
): (decision: PolicyDecision) => ListScope | undefined {
  const toFilter = createConditionTransformer(ruleset);
  return decision => {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return toFilter(decision.conditions);
      default:
        return undefined;
    }
  };
}
