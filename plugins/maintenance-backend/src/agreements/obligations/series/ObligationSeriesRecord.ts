import { ObligationSeries } from '@weibao/backstage-plugin-maintenance-common';

/** An obligation that comes again, as it is kept. */
export interface ObligationSeriesRecord
  extends Omit<ObligationSeries, 'contractNumber'> {
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}
