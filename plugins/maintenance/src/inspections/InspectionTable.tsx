import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  InspectionListItem,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { useMaintenancePages } from '../platform/queries/useMaintenancePages';
import { PagedTable, RecordColumn } from '../platform/components/PagedTable';
import { OutsideTermMark } from '../platform/components/OutsideTermMark';
import { TwoLines } from '../platform/components/TwoLines';
import { useFormat } from '../platform/components/useFormat';
import { inspectionRouteRef } from '../routes';
import { inspectionTranslationRef } from './translation';
import { InspectionStateBadge } from './InspectionStateBadge';

export interface InspectionTableProps {
  label: string;
  query: Omit<QueryOf<'listInspections'>, 'cursor' | 'limit'>;
  emptyState: ReactNode;
  /** Where the page is about one contract already. */
  hidesContract?: boolean;
  pageSize?: number;
}

function useInspectionColumns(
  hidesContract?: boolean,
): readonly RecordColumn<InspectionListItem>[] {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const contract: RecordColumn<InspectionListItem> = {
    id: 'customer',
    label: t('customer'),
    share: 2.2,
    show: ({ customerRef, contractNumber }) => (
      <TwoLines
        title={<EntityDisplayName entityRef={customerRef} hideIcon />}
        detail={contractNumber}
      />
    ),
  };
  return [
    {
      id: 'inspection',
      label: t('inspection'),
      share: 2.8,
      show: ({ title, kind }) => (
        <TwoLines title={title} detail={t(`kind.${kind}`)} isStrong />
      ),
    },
    {
      id: 'dueOn',
      label: t('dueOn'),
      share: 1.5,
      show: ({ dueOn, outsideTerm }) => (
        <TwoLines
          title={format.date(dueOn)}
          detail={outsideTerm && <OutsideTermMark />}
        />
      ),
    },
    {
      id: 'state',
      label: t('stateTitle'),
      share: 1.7,
      show: ({ state }) => <InspectionStateBadge state={state} />,
    },
    ...(hidesContract ? [] : [contract]),
    {
      id: 'progress',
      label: t('devicesDone'),
      share: 1.2,
      show: ({ devices, devicesDone = 0 }) =>
        `${format.number(devicesDone)} / ${format.number(devices)}`,
    },
    {
      id: 'findings',
      label: t('findings'),
      share: 1.4,
      show: ({ findings }) => (findings ? format.number(findings) : undefined),
    },
    {
      id: 'engineer',
      label: t('engineer'),
      share: 1.4,
      show: ({ engineerRef }) =>
        engineerRef && <EntityDisplayName entityRef={engineerRef} hideIcon />,
    },
  ];
}

/** Inspections, in the order that was asked for. */
export function InspectionTable(props: InspectionTableProps) {
  const { label, query, emptyState, hidesContract, pageSize = 25 } = props;
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  const columns = useInspectionColumns(hidesContract);
  const pages = useMaintenancePages('listInspections', {
    query: { ...query, limit: pageSize },
  });
  return (
    <PagedTable
      label={label}
      columns={columns}
      pages={pages}
      idOf={({ id }) => id}
      hrefOf={({ id }) => inspectionRoute?.({ id })}
      emptyState={emptyState}
    />
  );
}
