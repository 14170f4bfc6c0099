import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  IncidentResource,
  MaintenanceFilter,
} from '@weibao/backstage-plugin-maintenance-node';
import { ListScope } from './ResourceAuthorizer';

/** The rules of one type of resource, by which decisions about it are read. */
export class ResourceRules {
  readonly #meetsConditions: ReturnType<
    typeof createConditionAuthorizer<IncidentResource>
  >;
  readonly #toFilter: ConditionTransformer<MaintenanceFilter>;

  constructor(ruleset: PermissionRuleset<IncidentResource, MaintenanceFilter>) {
    this.#meetsConditions = createConditionAuthorizer(ruleset);
    this.#toFilter = createConditionTransformer(ruleset);
  }

  areMet(decision: PolicyDecision, resource?: IncidentResource): boolean {
    return this.#meetsConditions(decision, resource);
  }

  /** What a list may show; nothing where the decision is to deny. */
  scopeOf(decision: PolicyDecision): ListScope | undefined {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return this.#toFilter(decision.conditions);
      default:
        return undefined;
    }
  }
}
