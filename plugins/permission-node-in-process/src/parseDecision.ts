import {
  AuthorizeResult,
  isResourcePermission,
  type Permission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { z } from 'zod';

type Criteria = PermissionCriteria<PermissionCondition>;

const criteriaSchema: z.ZodType<Criteria> = z.lazy(() =>
  z.union([
    z.object({
      rule: z.string(),
      resourceType: z.string(),
      params: z.record(z.string(), z.any()).optional(),
    }),
    z.object({ anyOf: z.tuple([criteriaSchema], criteriaSchema) }),
    z.object({ allOf: z.tuple([criteriaSchema], criteriaSchema) }),
    z.object({ not: criteriaSchema }),
  ]),
);

const decisionSchema = z.discriminatedUnion('result', [
  z.object({ result: z.literal(AuthorizeResult.ALLOW) }),
  z.object({ result: z.literal(AuthorizeResult.DENY) }),
  z.object({
    result: z.literal(AuthorizeResult.CONDITIONAL),
    pluginId: z.string(),
    resourceType: z.string(),
    conditions: criteriaSchema,
  }),
]);

/**
 * A policy's decision as it would arrive over HTTP: checked by the permission
 * backend and its client, and a copy, so that nobody can change the policy's own.
 *
 * @throws where one of those would
 */
export function parseDecision(
  permission: Permission,
  given: PolicyDecision,
): PolicyDecision {
  const decision = decisionSchema.parse(JSON.parse(JSON.stringify(given)));
  if (
    decision.result === AuthorizeResult.CONDITIONAL &&
    !isResourcePermission(permission, decision.resourceType)
  ) {
    throw new Error(
      `Conditions on ${decision.resourceType} do not fit ${permission.name}`,
    );
  }
  return decision;
}
