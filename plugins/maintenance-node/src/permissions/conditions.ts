import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  contractResourceRef,
  customerResourceRef,
  deviceResourceRef,
  incidentResourceRef,
  ledgerResourceRef,
} from './resources';
import {
  contractRules,
  customerRules,
  deviceRules,
  incidentRules,
  ledgerRules,
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
