import { skipToken, useQuery, UseQueryResult } from '@tanstack/react-query';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  InspectionPlanInput,
  InspectionPlanPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { maintenanceApiRef } from '../../api';
import { useQueryClient } from '../../platform/queries/useQueryClient';

/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 400;

export type PlanPreviewQuery = Pick<
  UseQueryResult<InspectionPlanPreview>,
  'data' | 'error' | 'isFetching' | 'refetch'
>;

/**
 * What would come of a plan, asked again a moment after it was changed. The
 * last answer stays while the next one is on its way.
 *
 * @param input - undefined while the plan cannot be read
 */
export function usePlanPreview(
  input: InspectionPlanInput | undefined,
): PlanPreviewQuery {
  const api = useApi(maintenanceApiRef);
  const asked = JSON.stringify(input);
  const [settled, setSettled] = useState(asked);
  useDebounce(() => setSettled(asked), TYPING_MILLISECONDS, [asked]);
  const query = useQuery(
    {
      queryKey: ['maintenance', 'inspection-plans', 'preview', settled],
      queryFn: settled
        ? ({ signal }) =>
            api.previewInspectionPlan({ body: JSON.parse(settled) }, { signal })
        : skipToken,
    },
    useQueryClient(),
  );
  const [last, setLast] = useState<InspectionPlanPreview>();
  if (query.data && query.data !== last) setLast(query.data);
  return {
    error: query.error,
    refetch: query.refetch,
    data: query.error ? undefined : query.data ?? last,
    isFetching: query.isFetching || settled !== asked,
  };
}
