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
import { LevelBadge } from '../../platform/components/LevelBadge';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { SeverityMark } from '../../inspections/findings/SeverityMark';
import {
  findingRouteRef,
  incidentRouteRef,
  recurrenceRouteRef,
} from '../../routes';
import { recurrenceTranslationRef } from '../recurrences/translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { caseTranslationRef } from '../cases/translation';
import { findingTranslationRef } from '../../inspections/findings/translation';
import { GroupCaseMark } from '../recurrences/GroupCaseMark';
import { useRecurrenceWords } from '../recurrences/useRecurrenceWords';
import { useDocsHref } from '../cases/useKnowledgeBase';
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
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const format = useFormat();
  const words = useRecurrenceWords();
  const route = useRouteRef(recurrenceRouteRef);
  return [
    {
      label: t('group'),
      share: 4,
      show: ({ key, title, kind }) => (
        <TwoLines
          title={<Link to={route?.({ key }) ?? '#'}>{title}</Link>}
          detail={t(`kind.${kind}`)}
        />
      ),
    },
    {
      label: t('counts'),
      share: 4,
      show: group => (
        <TwoLines
          title={words.counts(group)}
          detail={t('lastAt', {
            date: format.date(group.lastAt),
          })}
        />
      ),
    },
    {
      label: t('scoreTitle'),
      share: 1,
      show: ({ score }) => score,
    },
    {
      label: t('caseTitle'),
      share: 2,
      show: group => <GroupCaseMark group={group} />,
    },
  ];
}

function useBreachColumns(): ReviewColumn<IncidentListItem>[] {
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const { t: tRecurrence } = useTranslationRef(recurrenceTranslationRef);
  const format = useFormat();
  const route = useRouteRef(incidentRouteRef);
  const missed = ({ clocks }: IncidentListItem) =>
    CLOCK_NAMES.filter(clock =>
      ['breached', 'overdue'].includes(clocks[clock]?.status ?? ''),
    )
      .map(clock => tCommon(`clock.${clock}`))
      .join(t('match.listSeparator'));
  return [
    {
      label: tRecurrence('incident'),
      share: 4,
      show: ({ id, title }) => (
        <TwoLines
          title={<Link to={route?.({ id }) ?? '#'}>{title}</Link>}
          detail={id}
        />
      ),
    },
    {
      label: tRecurrence('device'),
      share: 3,
      show: ({ device }) =>
        device && (
          <TwoLines title={device.title} detail={device.customerTitle} />
        ),
    },
    {
      label: tRecurrence('reportedAt'),
      share: 2,
      show: ({ reportedAt, level }) => (
        <>
          <LevelBadge level={level} /> {format.instant(reportedAt)}
        </>
      ),
    },
    { label: t('review.missed'), share: 2, show: missed },
  ];
}

function useNewCaseColumns(): ReviewColumn<CaseSummary>[] {
  const { t } = useTranslationRef(caseTranslationRef);
  const format = useFormat();
  const docsHref = useDocsHref();
  return [
    {
      label: t('case'),
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
      label: t('solution'),
      share: 5,
      show: ({ solution }) => solution,
    },
    {
      label: t('author'),
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
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tRecurrence } = useTranslationRef(recurrenceTranslationRef);
  const { t: tFinding } = useTranslationRef(findingTranslationRef);
  const format = useFormat();
  const route = useRouteRef(findingRouteRef);
  return [
    {
      label: t('review.finding'),
      share: 4,
      show: ({ id, title }) => <Link to={route?.({ id }) ?? '#'}>{title}</Link>,
    },
    {
      label: tRecurrence('device'),
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
      label: tFinding('severityTitle'),
      share: 1.5,
      show: ({ severity }) => <SeverityMark severity={severity} />,
    },
    {
      label: t('review.due'),
      share: 2,
      show: ({ dueOn }) => dueOn && format.date(dueOn),
    },
  ];
}
