import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { DeviceOverview } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../components/FactList';
import { QueryState } from '../components/QueryState';
import { StatusMark } from '../components/StatusMark';
import { ApiQuery } from '../components/useApiQuery';
import { useFormat } from '../components/useFormat';
import { maintenanceTranslationRef } from '../translation';
import { OpenIncidents } from './OpenIncidents';
import styles from './ReportFaultDialog.module.css';

export interface ChosenDeviceProps {
  overview: ApiQuery<DeviceOverview | undefined>;
  /** Chooses another one; left out where the device is given. */
  onChange?: () => void;
}

/** The device a fault is reported for: whose it is, its cover, and what is open on it. */
export function ChosenDevice(props: ChosenDeviceProps) {
  const { overview, onChange } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <section className={styles.device} aria-label={t('report.device.label')}>
      <QueryState query={overview} lines={4}>
        {value => value && <DeviceAtGlance overview={value} />}
      </QueryState>
      {onChange && (
        <div>
          <Button size="small" variant="tertiary" onPress={onChange}>
            {t('report.device.change')}
          </Button>
        </div>
      )}
    </section>
  );
}

function DeviceAtGlance(props: { overview: DeviceOverview }) {
  const { device, coverage, openIncidents } = props.overview;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const { contract } = coverage;
  return (
    <>
      <Text weight="bold">{device.title}</Text>
      <FactList
        facts={[
          {
            label: t('report.device.serialNumber'),
            value: device.serialNumber,
          },
          {
            label: t('report.device.model'),
            value: `${device.manufacturer} ${device.model}`,
          },
          {
            label: t('report.device.customer'),
            value: device.customerTitle ?? device.customerRef,
          },
          { label: t('report.device.site'), value: device.siteTitle },
          {
            label: t('report.device.place'),
            value: [device.rack, device.position].filter(Boolean).join(' · '),
          },
        ]}
      />
      {coverage.covered ? (
        <div>
          <StatusMark icon={RiShieldCheckLine} tone="success" isFilled>
            {contract
              ? t('report.device.coveredBy', {
                  contract: contract.number,
                  date: format.date(
                    coverage.coverage?.endsOn ?? contract.endsOn,
                  ),
                })
              : t('report.device.covered')}
          </StatusMark>
        </div>
      ) : (
        <Alert
          status="warning"
          icon
          title={t('report.device.outOfCover')}
          description={[
            coverage.lastCoveredOn &&
              t('report.device.lastCovered', {
                date: format.date(coverage.lastCoveredOn),
              }),
            t('report.device.outOfCoverHint'),
          ]
            .filter(Boolean)
            .join(' ')}
        />
      )}
      {openIncidents.length > 0 && <OpenIncidents incidents={openIncidents} />}
    </>
  );
}
