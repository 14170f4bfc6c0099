import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Finding, QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { findingRouteRef } from '../../routes';
import { findingTranslationRef } from './translation';
import { FindingDue } from './FindingDue';
import { FindingStateBadge } from './FindingStateBadge';
import { SeverityMark } from './SeverityMark';

export interface FindingTableProps {
  query: Omit<QueryOf<'listFindings'>, 'cursor' | 'limit'>;
  emptyState: ReactNode;
  /** Where the page is about one device already. */
  hidesDevice?: boolean;
  /** Names the list. */
  label?: string;
  pageSize?: number;
}

function useFindingColumns(
  hidesDevice?: boolean,
): readonly RecordColumn<Finding>[] {
  const { t } = useTranslationRef(findingTranslationRef);
  const format = useFormat();
  const device: RecordColumn<Finding> = {
    id: 'device',
    label: t('device'),
    share: 2.6,
    show: finding => (
      <TwoLines
        title={finding.device.title}
        detail={[finding.device.customerTitle, finding.device.siteTitle]
          .filter(Boolean)
          .join(' · ')}
      />
    ),
  };
  return [
    {
      id: 'finding',
      label: t('finding'),
      share: 3,
      show: finding => (
        <TwoLines
          title={finding.title}
          detail={format.instant(finding.raisedAt)}
          isStrong
        />
      ),
    },
    {
      id: 'severity',
      label: t('severityTitle'),
      share: 1.2,
      show: ({ severity }) => <SeverityMark severity={severity} />,
    },
    {
      id: 'due',
      label: t('due'),
      share: 1.5,
      show: finding => <FindingDue finding={finding} />,
    },
    ...(hidesDevice ? [] : [device]),
    {
      id: 'state',
      label: t('stateTitle'),
      share: 1.7,
      show: ({ state }) => <FindingStateBadge state={state} />,
    },
  ];
}

/** Findings, those due first first. */
export function FindingTable(props: FindingTableProps) {
  const { query, emptyState, hidesDevice, label } = props;
  const { pageSize = 25 } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const findingRoute = useRouteRef(findingRouteRef);
  const columns = useFindingColumns(hidesDevice);
  const pages = useMaintenancePages('listFindings', {
    query: { ...query, limit: pageSize },
  });
  return (
    <PagedTable
      label={label ?? t('findings')}
      columns={columns}
      pages={pages}
      idOf={({ id }) => id}
      hrefOf={({ id }) => findingRoute?.({ id })}
      emptyState={emptyState}
    />
  );
}
