import { skipToken } from '@tanstack/react-query';
import {
  Obligation,
  ObligationSeries,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';

/** An obligation with the series that it belongs to. */
export interface InSeries {
  series: ObligationSeries;
  obligation: Obligation & { ruleDate: string };
}

/** The series of an obligation; undefined where it has none, or none that goes on. */
export function useSeriesOf(obligation: Obligation): InSeries | undefined {
  const { seriesId, ruleDate } = obligation;
  const { data: series } = useMaintenanceQuery(
    'getObligationSeries',
    seriesId ? { path: { id: seriesId } } : skipToken,
  );
  return series && ruleDate && !series.ended
    ? { series, obligation: { ...obligation, ruleDate } }
    : undefined;
}
