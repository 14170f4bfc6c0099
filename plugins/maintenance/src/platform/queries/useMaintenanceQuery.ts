import {
  skipToken,
  SkipToken,
  useQuery,
  UseQueryOptions,
  UseQueryResult,
} from '@tanstack/react-query';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  AnswerOf,
  MaintenanceApi,
  MaintenanceOperation,
  MaintenanceRequestOptions,
  OPERATIONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { queryKey } from './queryKey';
import { useQueryClient } from './useQueryClient';

/** An operation that changes nothing. */
export type Reading = {
  [Operation in MaintenanceOperation]: (typeof OPERATIONS)[Operation]['method'] extends 'get'
    ? Operation
    : never;
}[MaintenanceOperation];

export type CallOf<Operation extends MaintenanceOperation> = NonNullable<
  Parameters<MaintenanceApi[Operation]>[0]
>;

/** How an answer is kept up to date, and what of it is wanted. */
export type ReadingOptions<Answer, Data = Answer> = Pick<
  UseQueryOptions<Answer, Error, Data>,
  'refetchInterval' | 'refetchOnWindowFocus' | 'select' | 'staleTime'
>;

/**
 * Asks the backend for something and keeps the answer as long as it is shown.
 * Other screens that ask for the same at that time share it.
 *
 * @param call - what is asked for; `skipToken` while that is not known
 */
export function useMaintenanceQuery<
  Operation extends Reading,
  Data = AnswerOf<Operation>,
>(
  operation: Operation,
  call: CallOf<Operation> | SkipToken,
  options?: ReadingOptions<AnswerOf<Operation>, Data>,
): UseQueryResult<Data> {
  return useReading(operation, call, options);
}

/** A question whose call the hook above this one has checked. */
export function useReading<Answer, Data = Answer>(
  operation: Reading,
  call: object | SkipToken,
  options?: ReadingOptions<Answer, Data>,
): UseQueryResult<Data> {
  const ask = useAsk<Answer>(operation);
  return useQuery(
    {
      ...options,
      queryKey: queryKey(operation, call === skipToken ? undefined : call),
      queryFn:
        call === skipToken ? skipToken : ({ signal }) => ask(call, { signal }),
    },
    useQueryClient(),
  );
}

/** An operation whose call the hook above this one has checked. */
export function useAsk<Answer>(operation: MaintenanceOperation) {
  return useApi(maintenanceApiRef)[operation] as (
    call: object,
    options?: MaintenanceRequestOptions,
  ) => Promise<Answer>;
}
