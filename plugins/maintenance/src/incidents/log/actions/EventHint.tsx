import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  CLOCK_NAMES,
  FaultLevel,
  Incident,
  IncidentEventFields,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../../platform/components/useFormat';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { RecordableEvent } from './recordableEvent';

export interface EventHintProps {
  type: RecordableEvent;
  incident: Incident;
  fields: IncidentEventFields;
}

/** What an event does to the clocks, before it is recorded. */
export function EventHint(props: EventHintProps) {
  const { type, incident, fields } = props;
  const { t } = useTranslationRef(incidentTranslationRef);

  switch (type) {
    case 'pause':
      return <PauseHint incident={incident} reason={fields.reason} />;
    case 'changeLevel':
      return fields.level && fields.level !== incident.level ? (
        <LevelHint incident={incident} level={fields.level} />
      ) : null;
    case 'close':
      return <Alert status="info" icon description={t('hint.closeNeeds')} />;
    case 'reopen':
    case 'correct':
    case 'match':
      return <Alert status="info" icon description={t(`hint.${type}`)} />;
    case 'cancel':
      return <Alert status="warning" icon description={t('hint.cancel')} />;
    default:
      return null;
  }
}

function PauseHint(props: { incident: Incident; reason?: string }) {
  const { incident, reason } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const isAccepted = incident.coverage.pausesOn.some(
    accepted => accepted === reason,
  );
  const stopped = CLOCK_NAMES.filter(
    clock =>
      isAccepted &&
      clock !== 'response' &&
      ['running', 'overdue'].includes(incident.clocks[clock]?.status ?? ''),
  );
  const isResponding = ['running', 'overdue'].includes(
    incident.clocks.response?.status ?? '',
  );
  const sentences = [
    stopped.length > 0
      ? t('hint.pauseStops', {
          clocks: stopped
            .map(clock => tCommon(`clock.${clock}`))
            .join(t('hint.listSeparator')),
        })
      : t('hint.pauseStopsNothing'),
    ...(isResponding ? [t('hint.responseGoesOn')] : []),
  ];
  return (
    <Alert
      role="status"
      status={stopped.length > 0 ? 'info' : 'warning'}
      icon
      description={sentences.join(' ')}
    />
  );
}

function LevelHint(props: { incident: Incident; level: FaultLevel }) {
  const { incident, level } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const { levels } = incident.coverage;
  const target = (minutes: number | undefined) =>
    minutes === undefined ? t('hint.noTarget') : format.minutes(minutes);
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={`${incident.level} → ${level}`}
      description={
        <>
          {CLOCK_NAMES.map(clock => (
            <div key={clock}>
              {t('hint.levelTarget', {
                clock: tCommon(`clock.${clock}`),
                before: target(levels[incident.level][clock]),
                after: target(levels[level][clock]),
              })}
            </div>
          ))}
          {t('hint.levelKeeps')}
        </>
      }
    />
  );
}
