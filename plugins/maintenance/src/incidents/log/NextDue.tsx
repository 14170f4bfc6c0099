import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  CLOCK_NAMES,
  ClockName,
  IncidentListItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { Countdown } from '../../platform/components/Countdown';
import { SlaBadge } from '../../platform/components/SlaBadge';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './IncidentTable.module.css';

/** Sorts after every instant. */
const NEVER = '9999';

/** The clock of an incident that runs out next, or how its clocks ended. */
export function NextDue(props: {
  incident: Pick<IncidentListItem, 'clocks' | 'sla' | 'covered'>;
}) {
  const { incident } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const clock = nextClock(incident.clocks);
  const glance = clock && incident.clocks[clock];

  if (!clock || !glance) return <SlaBadge sla={incident.sla} />;
  return (
    <span className={styles.stack}>
      <Countdown
        status={glance.status}
        dueAt={glance.dueAt}
        atRiskAt={glance.atRiskAt}
      />
      <Text as="span" variant="body-x-small" color="secondary">
        {t(`clock.${clock}`)}
        {!incident.covered && ` · ${t('outOfCover')}`}
      </Text>
    </span>
  );
}

/**
 * The open clock whose target is or was used up first, which is what lists are
 * ordered by, so that an overdue clock is not hidden behind one that still
 * runs; where none has such an instant, one that rests.
 */
function nextClock(clocks: IncidentListItem['clocks']): ClockName | undefined {
  const open = CLOCK_NAMES.filter(name =>
    ['running', 'overdue', 'paused'].includes(clocks[name]?.status ?? ''),
  );
  const dueAt = (name: ClockName) => clocks[name]?.dueAt ?? NEVER;
  return open.sort((a, b) => dueAt(a).localeCompare(dueAt(b)))[0];
}
