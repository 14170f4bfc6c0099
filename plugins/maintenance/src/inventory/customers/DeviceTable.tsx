import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiShieldCheckLine } from '../../platform/icons/RiShieldCheckLine';
import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { Device, QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../../platform/components/EmptyState';
import { FilterBar } from '../../platform/components/FilterBar';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { SearchFilter } from '../../platform/components/SearchFilter';
import { StatusMark } from '../../platform/components/StatusMark';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { commonTranslationRef } from '../../platform/components/translation';
import { customerTranslationRef } from './translation';

const PAGE_SIZE = 25;

function Cover(props: { device: Device }) {
  const { covered, contractNumber, coveredUntil } = props.device;
  const { t } = useTranslationRef(customerTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  if (!covered) {
    return (
      <StatusMark icon={RiErrorWarningLine} tone="warning">
        {tCommon('outOfCover')}
      </StatusMark>
    );
  }
  return (
    <TwoLines
      title={
        <StatusMark icon={RiShieldCheckLine} tone="success">
          {contractNumber ?? tCommon('covered')}
        </StatusMark>
      }
      detail={
        coveredUntil && t('devices.until', { date: format.date(coveredUntil) })
      }
    />
  );
}

function useDeviceColumns(
  hidesSite?: boolean,
): readonly RecordColumn<Device>[] {
  const { t } = useTranslationRef(customerTranslationRef);
  const place: RecordColumn<Device> = {
    id: 'site',
    label: t('devices.site'),
    show: ({ siteTitle, rack, position }) => (
      <TwoLines
        title={siteTitle ?? '–'}
        detail={[rack, position].filter(Boolean).join(' · ')}
      />
    ),
  };
  const rack: RecordColumn<Device> = {
    id: 'rack',
    label: t('devices.rack'),
    share: 1.8,
    show: device =>
      [device.rack, device.position].filter(Boolean).join(' · ') || '–',
  };
  return [
    {
      id: 'device',
      label: t('devices.device'),
      share: 3,
      show: ({ title, serialNumber }) => (
        <TwoLines title={title} detail={serialNumber} isStrong />
      ),
    },
    {
      id: 'model',
      label: t('devices.model'),
      show: ({ manufacturer, model }) => (
        <TwoLines title={model} detail={manufacturer} />
      ),
    },
    hidesSite ? rack : place,
    {
      id: 'cover',
      label: t('devices.cover'),
      show: device => <Cover device={device} />,
    },
    {
      id: 'openIncidents',
      label: t('devices.openIncidents'),
      share: 1.5,
      show: ({ openIncidents }) =>
        openIncidents ? (
          <StatusMark icon={RiAlarmWarningLine} tone="danger">
            {t('devices.incidents', { count: openIncidents })}
          </StatusMark>
        ) : (
          openIncidents === 0 && '–'
        ),
    },
  ];
}

/** The devices of a customer or a site, with their cover and what is wrong with them. */
export function DeviceTable(props: {
  of: Pick<QueryOf<'listDevices'>, 'customerRef' | 'siteRef'>;
}) {
  const { of } = props;
  const { t } = useTranslationRef(customerTranslationRef);
  const entityRefLink = useEntityRefLink();
  const filters = useUrlFilters();
  const q = filters.get('q');
  const columns = useDeviceColumns(!!of.siteRef);
  const pages = useMaintenancePages('listDevices', {
    query: { ...of, q, limit: PAGE_SIZE },
  });
  return (
    <>
      <FilterBar label={t('devices.filters')}>
        <SearchFilter
          label={t('devices.search')}
          value={q}
          onChange={value => filters.set('q', value)}
        />
      </FilterBar>
      <PagedTable
        label={t('devices.title')}
        columns={columns}
        pages={pages}
        idOf={device => device.deviceRef}
        hrefOf={device => entityRefLink(device.deviceRef)}
        emptyState={
          <EmptyState
            title={q ? t('devices.noMatch') : t('devices.empty')}
            description={q ? undefined : t('devices.emptyHint')}
          />
        }
      />
    </>
  );
}
