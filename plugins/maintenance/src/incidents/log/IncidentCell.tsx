import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { StateBadge } from '../../platform/components/StateBadge';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { incidentTranslationRef } from './translation';
import { NextDue } from './NextDue';
import { TakeButton } from './TakeButton';
import { TurnedMark } from './TurnedMark';
import styles from './IncidentTable.module.css';

/** A column of the incident list, named after what it shows. */
export type IncidentColumn =
  | 'due'
  | 'level'
  | 'incident'
  | 'customer'
  | 'device'
  | 'state'
  | 'assignee'
  | 'reportedAt'
  | 'action';

export interface IncidentCellProps {
  column: IncidentColumn;
  incident: IncidentListItem;
  /** After an action on the incident. */
}

/** What a column says about an incident. */
export function IncidentCell(props: IncidentCellProps) {
  const { column, incident } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const format = useFormat();
  const { device } = incident;
  switch (column) {
    case 'due':
      return (
        <span className={styles.stack}>
          <NextDue incident={incident} />
          <TurnedMark clocks={incident.turned} />
        </span>
      );
    case 'level':
      return <LevelBadge level={incident.level} />;
    case 'incident':
      return <TwoLines title={incident.title} detail={incident.id} isStrong />;
    case 'customer':
      return (
        <TwoLines
          title={
            device.customerTitle ?? (
              <EntityDisplayName entityRef={device.customerRef} hideIcon />
            )
          }
          detail={device.siteTitle}
        />
      );
    case 'device':
      return (
        <TwoLines
          title={device.title}
          detail={[device.model, device.serialNumber]
            .filter(Boolean)
            .join(' · ')}
        />
      );
    case 'state':
      return <StateBadge state={incident.state} pause={incident.pause} />;
    case 'assignee':
      return incident.assigneeRef ? (
        <EntityDisplayName entityRef={incident.assigneeRef} hideIcon />
      ) : (
        <Text as="span" color="secondary">
          {t('list.unassigned')}
        </Text>
      );
    case 'reportedAt':
      return <>{format.instant(incident.reportedAt)}</>;
    default:
      return incident.state === 'reported' ? (
        <TakeButton incident={incident} />
      ) : null;
  }
}
