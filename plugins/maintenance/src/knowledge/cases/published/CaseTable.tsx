import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CaseSummary } from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../../platform/components/LevelBadge';
import {
  PagedTable,
  RecordColumn,
} from '../../../platform/components/PagedTable';
import { TwoLines } from '../../../platform/components/TwoLines';
import { Pages } from '../../../platform/queries/useMaintenancePages';
import { useFormat } from '../../../platform/components/useFormat';
import { useDeviceWords } from '../../../inventory/entity/useDeviceWords';
import { caseTranslationRef } from '../translation';
import { CaseStatusMark } from '../CaseStatusMark';
import { FeedbackCounts } from '../FeedbackCounts';
import { useDocsHref } from '../useKnowledgeBase';

/** Of the models and codes of a case; its page has them all. */
const NAMES_SHOWN = 3;

export interface CaseTableProps {
  pages: Pages<CaseSummary>;
  emptyState: ReactNode;
}

/** Published cases; a row leads to the case's page in TechDocs. */
export function CaseTable(props: CaseTableProps) {
  const { t } = useTranslationRef(caseTranslationRef);
  const columns = useCaseColumns();
  const docsHref = useDocsHref();
  return (
    <PagedTable
      label={t('published.list')}
      columns={columns}
      pages={props.pages}
      idOf={({ slug }) => slug}
      hrefOf={({ path }) => docsHref(path)}
      emptyState={props.emptyState}
    />
  );
}

function useCaseColumns(): readonly RecordColumn<CaseSummary>[] {
  const { t } = useTranslationRef(caseTranslationRef);
  const format = useFormat();
  const deviceWords = useDeviceWords();
  const few = (names: string[]) => {
    const shown = names.slice(0, NAMES_SHOWN);
    const words = shown.join(t('match.listSeparator'));
    return names.length > shown.length
      ? t('published.andMore', {
          names: words,
          number: String(names.length - shown.length),
        })
      : words;
  };
  return [
    {
      id: 'case',
      label: t('case'),
      share: 3.4,
      show: ({ title, solution }) => (
        <TwoLines title={title} detail={solution} isStrong />
      ),
    },
    {
      id: 'concerns',
      label: t('published.concerns'),
      share: 2.4,
      show: fault => (
        <TwoLines
          title={
            few([...fault.manufacturers, ...fault.models]) ||
            few(fault.deviceTypes.map(deviceWords.type)) ||
            t('published.allDevices')
          }
          detail={[fault.part, few(fault.faultCodes)]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
    {
      id: 'severity',
      label: t('severity'),
      share: 1.2,
      show: ({ severity }) => <LevelBadge level={severity} withName />,
    },
    {
      id: 'status',
      label: t('statusTitle'),
      share: 1.4,
      show: ({ status, date }) => (
        <TwoLines
          title={<CaseStatusMark status={status} />}
          detail={date && format.date(date)}
        />
      ),
    },
    {
      id: 'feedback',
      label: t('feedbackTitle'),
      share: 1.6,
      show: ({ worked, didNotWork }) => (
        <FeedbackCounts worked={worked} didNotWork={didNotWork} />
      ),
    },
  ];
}
