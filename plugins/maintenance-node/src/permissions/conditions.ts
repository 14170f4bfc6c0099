import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  contractResourceRef,
  customerResourceRef,
  deviceResourceRef,
  findingResourceRef,
  incidentResourceRef,
  inspectionResourceRef,
  ledgerResourceRef,
  obligationResourceRef,
} from './resources';
import {
  contractRules,
  customerRules,
  deviceRules,
  findingRules,
  incidentRules,
  inspectionRules,
  ledgerRules,
  obligationRules,
} from './rules';

/** For authors of policies: conditions on what belongs to a customer as a whole. @public */
export const {
  conditions: customerConditions,
  createConditionalDecision: createCustomerConditionalDecision,
} = createConditionExports({
  resourceRef: customerResourceRef,
  rules: customerRules,
});

/** @public */
export const {
  conditions: deviceConditions,
  createConditionalDecision: createDeviceConditionalDecision,
} = createConditionExports({
  resourceRef: deviceResourceRef,
  rules: deviceRules,
});

/** @public */
export const {
  conditions: contractConditions,
  createConditionalDecision: createContractConditionalDecision,
} = createConditionExports({
  resourceRef: contractResourceRef,
  rules: contractRules,
});

/** @public */
export const {
  conditions: incidentConditions,
  createConditionalDecision: createIncidentConditionalDecision,
} = createConditionExports({
  resourceRef: incidentResourceRef,
  rules: incidentRules,
});

/** @public */
export const {
  conditions: ledgerConditions,
  createConditionalDecision: createLedgerConditionalDecision,
} = createConditionExports({
  resourceRef: ledgerResourceRef,
  rules: ledgerRules,
});

/** @public */
export const {
  conditions: inspectionConditions,
  createConditionalDecision: createInspectionConditionalDecision,
} = createConditionExports({
  resourceRef: inspectionResourceRef,
  rules: inspectionRules,
});

/** @public */
export const {
  conditions: findingConditions,
  createConditionalDecision: createFindingConditionalDecision,
} = createConditionExports({
  resourceRef: findingResourceRef,
  rules: findingRules,
});

/** @public */
export const {
  conditions: obligationConditions,
  createConditionalDecision: createObligationConditionalDecision,
} = createConditionExports({
  resourceRef: obligationResourceRef,
  rules: obligationRules,
});
