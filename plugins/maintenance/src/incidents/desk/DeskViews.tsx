import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IncidentSummaryCounts } from '@weibao/backstage-plugin-maintenance-common';
import {
  CountChoice,
  CountFilter,
} from '../../platform/components/CountFilter';
import { deskTranslationRef } from './translation';
import { DESK_VIEWS, DeskView } from './deskView';

const alerts: { [view in DeskView]?: CountChoice<DeskView>['alert'] } = {
  atRisk: 'warning',
  breached: 'danger',
};

export interface DeskViewsProps {
  /** Undefined until they are known. */
  counts?: IncidentSummaryCounts;
  value: DeskView;
  onChange: (view: DeskView) => void;
}

/** How much there is of everything, each count a filter. */
export function DeskViews(props: DeskViewsProps) {
  const { counts, value, onChange } = props;
  const { t } = useTranslationRef(deskTranslationRef);
  return (
    <CountFilter
      label={t('views.label')}
      choices={DESK_VIEWS.map(view => ({
        id: view,
        name: t(`views.${view}`),
        count: counts?.[view],
        alert: alerts[view],
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
