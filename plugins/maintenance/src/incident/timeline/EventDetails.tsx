import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  IncidentEvent,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';
import { Fact, FactList } from '../../components/FactList';
import { LevelBadge } from '../../components/LevelBadge';
import { useFormat } from '../../components/useFormat';
import { maintenanceTranslationRef } from '../../translation';
import { useRecordFacts } from '../useRecordFacts';

export interface EventDetailsProps {
  event: IncidentEvent;
  /** The whole log, to name the entry that a correction is about. */
  events: readonly IncidentEvent[];
}

/** What was recorded with an event. */
export function EventDetails(props: EventDetailsProps) {
  const facts = useEventFacts(props).filter(({ value }) => value);
  return facts.length > 0 ? <FactList facts={facts} /> : null;
}

function useEventFacts({ event, events }: EventDetailsProps): Fact[] {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const records = useRecordFacts();
  const corrected = events.find(({ sequence }) => sequence === event.corrects);

  return [
    {
      label: t('incident.field.level'),
      value: event.level && <LevelBadge level={event.level} withName />,
    },
    {
      label: t('incident.fact.reporter'),
      value:
        event.reporter &&
        [event.reporter.name, event.reporter.phone].filter(Boolean).join(' · '),
    },
    {
      label: t('incident.fact.channel'),
      value: event.channel && t(`common.channel.${event.channel}`),
    },
    {
      label: t('incident.coverage.contract'),
      value: event.coverage
        ? event.coverage.contractNumber ?? t('common.outOfCover')
        : undefined,
    },
    {
      label: t('incident.field.assigneeRef'),
      value: event.assigneeRef && (
        <EntityRefLink entityRef={event.assigneeRef} hideIcon />
      ),
    },
    {
      label: t('incident.field.escalateTo'),
      value: event.escalateTo && t(`incident.escalateTo.${event.escalateTo}`),
    },
    {
      label: t('incident.field.reason'),
      value:
        event.reason && event.type === 'pause'
          ? t(`common.pauseReason.${event.reason as PauseReason}`)
          : event.reason,
      isWide: true,
    },
    { label: t('incident.field.approvedBy'), value: event.approvedBy },
    { label: t('incident.field.signedBy'), value: event.signedBy },
    {
      label: t('incident.field.corrects'),
      value:
        corrected &&
        t('incident.timeline.correctsEvent', {
          event: t(`incident.event.${corrected.type}`),
          time: format.instant(corrected.at),
        }),
    },
    {
      label: t('incident.field.correctedAt'),
      value: event.correctedAt && format.instant(event.correctedAt),
    },
    ...(event.appointment ? records.appointment(event.appointment) : []),
    ...(event.plan ? records.plan(event.plan) : []),
    ...(event.part ? records.part(event.part) : []),
    ...records.resolution(event),
    {
      label: t('incident.fact.description'),
      value: event.description,
      isWide: true,
    },
    { label: t('incident.field.note'), value: event.note, isWide: true },
  ];
}
