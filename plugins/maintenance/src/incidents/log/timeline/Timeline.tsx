import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Text } from '@backstage/ui';
import { RiHistoryLine } from '../../../platform/icons/RiHistoryLine';
import { RiPencilLine } from '../../../platform/icons/RiPencilLine';
import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import {
  Chronicle,
  ChronicleEntry,
} from '../../../platform/components/Chronicle';
import { StatusMark } from '../../../platform/components/StatusMark';
import { useFormat } from '../../../platform/components/useFormat';
import { incidentTranslationRef } from '../translation';
import { TurnedMark } from '../TurnedMark';
import { EventDetails } from './EventDetails';
import styles from './Timeline.module.css';
import { eventIcons } from './eventIcons';
import { orderTimeline, TimelineItem } from './timelineOrder';

export interface TimelineProps {
  events: readonly IncidentEvent[];
  /** Corrects the time of an entry; left out where that is not possible. */
  onCorrect?: (event: IncidentEvent) => void;
}

/** Everything that happened to an incident, the last first. */
export function Timeline(props: TimelineProps) {
  const { events, onCorrect } = props;
  return (
    <Chronicle className={styles.timeline}>
      {orderTimeline(events).map(item => (
        <Entry
          key={item.event.sequence}
          item={item}
          events={events}
          onCorrect={onCorrect}
        />
      ))}
    </Chronicle>
  );
}

function Entry(props: TimelineProps & { item: TimelineItem }) {
  const { item, events, onCorrect } = props;
  const { event, at, isCorrected, isLate } = item;
  const { t } = useTranslationRef(incidentTranslationRef);
  const format = useFormat();
  const name = t(`event.${event.type}`);
  return (
    <ChronicleEntry
      icon={eventIcons[event.type]}
      title={name}
      at={at}
      actorRef={event.actorRef}
      action={
        onCorrect &&
        event.type !== 'correct' && (
          <ButtonIcon
            className={styles.correct}
            size="small"
            variant="tertiary"
            icon={<RiPencilLine />}
            aria-label={`${t('action.correct')}: ${name}`}
            onPress={() => onCorrect(event)}
          />
        )
      }
    >
      {(isLate || isCorrected || event.turned) && (
        <Text as="div" variant="body-small">
          {isLate && (
            <StatusMark icon={RiHistoryLine} tone="neutral">
              {t('timeline.enteredLate', {
                time: format.instant(event.recordedAt),
              })}
            </StatusMark>
          )}{' '}
          {isCorrected && (
            <StatusMark icon={RiPencilLine} tone="neutral">
              {t('timeline.corrected', {
                time: format.instant(event.at),
              })}
            </StatusMark>
          )}{' '}
          <TurnedMark clocks={event.turned} />
        </Text>
      )}
      <EventDetails event={event} events={events} />
    </ChronicleEntry>
  );
}
