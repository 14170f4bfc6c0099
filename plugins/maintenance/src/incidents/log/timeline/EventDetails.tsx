import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  IncidentCoverage,
  IncidentEvent,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';
import { Fact, FactList } from '../../../platform/components/FactList';
import { LevelBadge } from '../../../platform/components/LevelBadge';
import { useFormat } from '../../../platform/components/useFormat';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
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
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const records = useRecordFacts();
  const corrected = events.find(({ sequence }) => sequence === event.corrects);

  const contractOf = ({ contractNumber, reason }: IncidentCoverage) =>
    contractNumber ??
    (reason === 'device-unknown' ? t('coverage.open') : tCommon('outOfCover'));

  return [
    {
      label: t('field.level'),
      value: event.level && <LevelBadge level={event.level} withName />,
    },
    {
      label: t('fact.reporter'),
      value:
        event.reporter &&
        [event.reporter.name, event.reporter.phone].filter(Boolean).join(' · '),
    },
    {
      label: t('fact.channel'),
      value: event.channel && tCommon(`channel.${event.channel}`),
    },
    {
      label: t('fact.device'),
      value: event.type === 'match' && event.device && (
        <EntityRefLink
          entityRef={event.device.deviceRef}
          title={event.device.title}
          hideIcon
        />
      ),
    },
    {
      label: t('fact.deviceDescription'),
      value: event.deviceDescription,
      isWide: true,
    },
    {
      label: t('coverage.contract'),
      value: event.coverage && contractOf(event.coverage),
    },
    {
      label: t('field.assigneeRef'),
      value: event.assigneeRef && (
        <EntityRefLink entityRef={event.assigneeRef} hideIcon />
      ),
    },
    {
      label: t('field.escalateTo'),
      value: event.escalateTo && t(`escalateTo.${event.escalateTo}`),
    },
    {
      label: t('field.reason'),
      value:
        event.reason && event.type === 'pause'
          ? tCommon(`pauseReason.${event.reason as PauseReason}`)
          : event.reason,
      isWide: true,
    },
    { label: t('field.approvedBy'), value: event.approvedBy },
    { label: t('field.signedBy'), value: event.signedBy },
    {
      label: t('field.corrects'),
      value:
        corrected &&
        t('timeline.correctsEvent', {
          event: t(`event.${corrected.type}`),
          time: format.instant(corrected.at),
        }),
    },
    {
      label: t('field.correctedAt'),
      value: event.correctedAt && format.instant(event.correctedAt),
    },
    ...(event.appointment ? records.appointment(event.appointment) : []),
    ...(event.plan ? records.plan(event.plan) : []),
    ...(event.part ? records.part(event.part) : []),
    ...records.resolution(event),
    {
      label: t('fact.description'),
      value: event.description,
      isWide: true,
    },
    { label: t('field.note'), value: event.note, isWide: true },
  ];
}
