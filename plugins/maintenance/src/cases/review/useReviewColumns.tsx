import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  CaseSummary,
  CLOCK_NAMES,
  Finding,
  IncidentListItem,
  Recurrence,
} from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../components/LevelBadge';
import { TwoLines } from '../../components/TwoLines';
import { useFormat } from '../../components/useFormat';
import { SeverityMark } from '../../finding/SeverityMark';
import {
  findingRouteRef,
  incidentRouteRef,
  recurrenceRouteRef,
} from '../../routes';
import { maintenanceTranslationRef } from '../../translation';
import { GroupCaseMark } from '../recurrence/GroupCaseMark';
import { useRecurrenceWords } from '../recurrence/useRecurrenceWords';
import { useDocsHref } from '../useKnowledgeBase';
import { ReviewColumn } from './ReviewTable';

/** What the pack says about each thing the meeting talks about. */
export function useReviewColumns(): {
  recurrences: ReviewColumn<Recurrence>[];
  breaches: ReviewColumn<IncidentListItem>[];
  newCases: ReviewColumn<CaseSummary>[];
  overdueFindings: ReviewColumn<Finding>[];
} {
  return {
    recurrences: useRecurrenceColumns(),
    breaches: useBreachColumns(),
    newCases: useNewCaseColumns(),
    overdueFindings: useFindingColumns(),
  };
}

function useRecurrenceColumns(): ReviewColumn<Recurrence>[] {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const words = useRecurrenceWords();
  const route = useRouteRef(recurrenceRouteRef);
  return [
    {
      label: t('cases.recurrence.group'),
      share: 4,
      show: ({ key, title, kind }) => (
        <TwoLines
          title={<Link to={route?.({ key }) ?? '#'}>{title}</Link>}
          detail={t(`cases.recurrence.kind.${kind}`)}
        />
      ),
    },
    {
      label: t('cases.recurrence.counts'),
      share: 4,
      show: group => (
        <TwoLines
          title={words.counts(group)}
          detail={t('cases.recurrence.lastAt', {
            date: format.date(group.lastAt),
          })}
        />
      ),
    },
    {
      label: t('cases.recurrence.scoreTitle'),
      share: 1,
      show: ({ score }) => score,
    },
    {
      label: t('cases.recurrence.caseTitle'),
      share: 2,
      show: group => <GroupCaseMark group={group} />,
    },
  ];
}

function useBreachColumns(): ReviewColumn<IncidentListItem>[] {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const route = useRouteRef(incidentRouteRef);
  const missed = ({ clocks }: IncidentListItem) =>
    CLOCK_NAMES.filter(clock =>
      ['breached', 'overdue'].includes(clocks[clock]?.status ?? ''),
    )
      .map(clock => t(`common.clock.${clock}`))
      .join(t('cases.match.listSeparator'));
  return [
    {
      label: t('cases.recurrence.incident'),
      share: 4,
      show: ({ id, title }) => (
        <TwoLines
          title={<Link to={route?.({ id }) ?? '#'}>{title}</Link>}
          detail={id}
        />
      ),
    },
    {
      label: t('cases.recurrence.device'),
      share: 3,
      show: ({ device }) => (
        <TwoLines title={device.title} detail={device.customerTitle} />
      ),
    },
    {
      label: t('cases.recurrence.reportedAt'),
      share: 2,
      show: ({ reportedAt, level }) => (
        <>
          <LevelBadge level={level} /> {format.instant(reportedAt)}
        </>
      ),
    },
    { label: t('cases.review.missed'), share: 2, show: missed },
  ];
}

function useNewCaseColumns(): ReviewColumn<CaseSummary>[] {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const docsHref = useDocsHref();
  return [
    {
      label: t('cases.case'),
      share: 4,
      show: ({ title, path, part }) => {
        const href = docsHref(path);
        return (
          <TwoLines
            title={href ? <Link to={href}>{title}</Link> : title}
            detail={part}
          />
        );
      },
    },
    {
      label: t('cases.solution'),
      share: 5,
      show: ({ solution }) => solution,
    },
    {
      label: t('cases.author'),
      share: 2,
      show: ({ author, date }) => (
        <TwoLines
          title={
            author && (
              <EntityDisplayName entityRef={author} hideIcon disableTooltip />
            )
          }
          detail={date && format.date(date)}
        />
      ),
    },
  ];
}

function useFindingColumns(): ReviewColumn<Finding>[] {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const route = useRouteRef(findingRouteRef);
  return [
    {
      label: t('cases.review.finding'),
      share: 4,
      show: ({ id, title }) => <Link to={route?.({ id }) ?? '#'}>{title}</Link>,
    },
    {
      label: t('cases.recurrence.device'),
      share: 4,
      show: ({ device }) => (
        <TwoLines
          title={device.title}
          detail={[device.customerTitle, device.siteTitle]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
    {
      label: t('finding.severityTitle'),
      share: 1.5,
      show: ({ severity }) => <SeverityMark severity={severity} />,
    },
    {
      label: t('cases.review.due'),
      share: 2,
      show: ({ dueOn }) => dueOn && format.date(dueOn),
    },
  ];
}
