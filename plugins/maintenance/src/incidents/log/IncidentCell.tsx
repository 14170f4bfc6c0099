import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { StateBadge } from '../../platform/components/StateBadge';
import { StatusMark } from '../../platform/components/StatusMark';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { RiQuestionLine } from '../../platform/icons/RiQuestionLine';
import { incidentTranslationRef } from './translation';
import { Assignee } from './Assignee';
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
            incident.customerTitle ?? (
              <EntityDisplayName entityRef={incident.customerRef} hideIcon />
            )
          }
          detail={device?.siteTitle}
        />
      );
    case 'device':
      return device ? (
        <TwoLines
          title={device.title}
          detail={[device.model, device.serialNumber]
            .filter(Boolean)
            .join(' · ')}
        />
      ) : (
        <TwoLines
          title={
            <StatusMark icon={RiQuestionLine} tone="warning">
              {t('list.deviceUnknown')}
            </StatusMark>
          }
          detail={incident.deviceDescription}
        />
      );
    case 'state':
      return <StateBadge state={incident.state} pause={incident.pause} />;
    case 'assignee':
      return <Assignee incident={incident} />;
    case 'reportedAt':
      return <>{format.instant(incident.reportedAt)}</>;
    default:
      return incident.state === 'reported' ? (
        <TakeButton incident={incident} />
      ) : null;
  }
}
