import { useMutation, UseMutationResult } from '@tanstack/react-query';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  AnswerOf,
  MaintenanceApi,
  MaintenanceOperation,
  OPERATIONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { isStaleVersion } from '../components/errorMessage';
import { markStale, Resource } from './markStale';
import { CallOf, Reading, useAsk } from './useMaintenanceQuery';
import { useQueryClient } from './useQueryClient';

export interface ChangeOptions<Answer, Input> {
  /** Also when the screen was left in the meantime. */
  onSuccess?: (answer: Answer, input: Input) => void;
  onError?: (error: Error, input: Input) => void;
}

/**
 * Changes something by one operation. What is shown of it is asked for again
 * afterwards, see `markStale`; also where somebody else was faster.
 */
export function useMaintenanceMutation<
  Operation extends Exclude<MaintenanceOperation, Reading>,
>(
  operation: Operation,
  options?: ChangeOptions<AnswerOf<Operation>, CallOf<Operation>>,
) {
  const send = useAsk<AnswerOf<Operation>>(operation);
  const [, resource] = OPERATIONS[operation].path.split('/');
  return useChange(
    resource as Resource,
    (_, call: CallOf<Operation>) => send(call),
    options,
  );
}

/** Changes a resource in several steps. */
export function useChange<Answer, Input>(
  resource: Resource,
  change: (api: MaintenanceApi, input: Input) => Promise<Answer>,
  options: ChangeOptions<Answer, Input> = {},
): UseMutationResult<Answer, Error, Input> {
  const api = useApi(maintenanceApiRef);
  const client = useQueryClient();
  return useMutation(
    {
      mutationFn: (input: Input) => change(api, input),
      onSuccess(answer, input) {
        markStale(client, resource);
        options.onSuccess?.(answer, input);
      },
      onError(error, input) {
        // Somebody was faster: the next attempt is about what they made of it.
        if (isStaleVersion(error)) markStale(client, resource);
        options.onError?.(error, input);
      },
    },
    client,
  );
}
