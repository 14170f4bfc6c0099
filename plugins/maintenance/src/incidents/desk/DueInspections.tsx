import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiCalendarTodoLine } from '../../platform/icons/RiCalendarTodoLine';
import { RiProgress4Line } from '../../platform/icons/RiProgress4Line';
import { RiUserLine } from '../../platform/icons/RiUserLine';
import {
  INSPECTION_DUE_DAYS,
  InspectionSummaryCounts,
} from '@weibao/backstage-plugin-maintenance-common';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { isNotAllowed } from '../../platform/components/errorMessage';
import { StatusLooks, StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { POLLED } from '../../platform/queries/useIncidentChanges';
import { inspectionsRouteRef } from '../../routes';
import { deskTranslationRef } from './translation';
import styles from './DueInspections.module.css';

type Count = keyof InspectionSummaryCounts;

const LOOKS: StatusLooks<Count> = {
  overdue: { icon: RiAlarmWarningLine, tone: 'danger' },
  due: { icon: RiCalendarTodoLine, tone: 'warning' },
  started: { icon: RiProgress4Line, tone: 'info' },
  mine: { icon: RiUserLine, tone: 'plain' },
};

const DUE_DAYS = String(INSPECTION_DUE_DAYS);

const COUNTS = Object.keys(LOOKS) as Count[];

export interface DueInspectionsProps {
  /** Of one customer only. */
  customerRef?: string;
  /** Who is asking; undefined until it is known. */
  userRef?: string;
}

/** Which inspections wait, each count a way to them. */
export function DueInspections(props: DueInspectionsProps) {
  const { customerRef, userRef } = props;
  const { t } = useTranslationRef(deskTranslationRef);
  const format = useFormat();
  const inspectionsHref = useRouteRef(inspectionsRouteRef)?.();
  const counts = useMaintenanceQuery(
    'summariseInspections',
    {
      query: { customerRef },
    },
    POLLED,
  );

  const hrefOf = (name: Count) => {
    const query = new URLSearchParams(
      name === 'mine' ? { engineer: userRef ?? '' } : { state: name },
    );
    if (customerRef) query.set('customer', customerRef);
    return `${inspectionsHref}?${query}`;
  };

  // Who may not see inspections does not miss them here.
  if (counts.error && isNotAllowed(counts.error)) return null;
  if (counts.error) {
    return <ErrorAlert error={counts.error} onRetry={counts.refetch} />;
  }
  const value = counts.data;
  if (!value || !inspectionsHref) return null;
  const shown = COUNTS.filter(name => value[name] > 0);
  return (
    <nav className={styles.strip} aria-label={t('inspections.label')}>
      <Link to={inspectionsHref} className={styles.label}>
        {t('inspections.label')}
      </Link>
      {shown.length === 0 && (
        <span className={styles.label}>
          {t('inspections.none', { days: DUE_DAYS })}
        </span>
      )}
      {shown.map(name => (
        <Link key={name} to={hrefOf(name)} className={styles.count}>
          <StatusMark {...LOOKS[name]}>
            {t(`inspections.${name}`, {
              number: format.number(value[name]),
              days: DUE_DAYS,
            })}
          </StatusMark>
        </Link>
      ))}
    </nav>
  );
}
