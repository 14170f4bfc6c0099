import { skipToken, useQuery, UseQueryResult } from '@tanstack/react-query';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  MaintenanceApi,
  MaintenanceRequestOptions,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { maintenanceApiRef } from '../../api';
import { Resource } from '../queries/markStale';
import { useQueryClient } from '../queries/useQueryClient';

/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 400;

export type PreviewQuery<Preview> = Pick<
  UseQueryResult<Preview>,
  'data' | 'error' | 'isFetching' | 'refetch'
>;

/**
 * What would come of something that is typed, asked again a moment after it was
 * changed. The last answer stays while the next one is on its way.
 *
 * @param input - undefined while it cannot be read
 */
export function useSettledPreview<Input, Preview>(
  resource: Resource,
  input: Input | undefined,
  ask: (
    api: MaintenanceApi,
    input: Input,
    options: MaintenanceRequestOptions,
  ) => Promise<Preview>,
): PreviewQuery<Preview> {
  const api = useApi(maintenanceApiRef);
  const asked = JSON.stringify(input);
  const [settled, setSettled] = useState(asked);
  useDebounce(() => setSettled(asked), TYPING_MILLISECONDS, [asked]);
  const query = useQuery(
    {
      queryKey: ['maintenance', resource, 'preview', settled],
      queryFn: settled
        ? ({ signal }) => ask(api, JSON.parse(settled), { signal })
        : skipToken,
    },
    useQueryClient(),
  );
  const [last, setLast] = useState<Preview>();
  if (query.data && query.data !== last) setLast(query.data);
  return {
    error: query.error,
    refetch: query.refetch,
    data: query.error ? undefined : query.data ?? last,
    isFetching: query.isFetching || settled !== asked,
  };
}
