import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { IncidentSummaryCounts } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../components/useFormat';
import { deskTranslationRef } from './translation';
import { DESK_VIEWS, DeskView } from './deskView';
import styles from './ServiceDesk.module.css';

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
  const format = useFormat();
  return (
    <div className={styles.views} role="group" aria-label={t('views.label')}>
      {DESK_VIEWS.map(view => (
        <button
          key={view}
          type="button"
          className={styles.view}
          aria-label={
            counts && `${t(`views.${view}`)} ${format.number(counts[view])}`
          }
          aria-pressed={view === value}
          data-alert={!!counts?.[view] || undefined}
          data-view={view}
          onClick={() => onChange(view)}
        >
          <span className={styles.count}>
            {counts ? (
              format.number(counts[view])
            ) : (
              <Skeleton width={32} height={24} />
            )}
          </span>
          <span className={styles.viewName}>{t(`views.${view}`)}</span>
        </button>
      ))}
    </div>
  );
}
