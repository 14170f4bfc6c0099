import { UseQueryResult } from '@tanstack/react-query';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '../../platform/icons/RiShieldCheckLine';
import { DeviceOverview } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { QueryState } from '../../platform/components/QueryState';
import { StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { reportTranslationRef } from './translation';
import styles from './ReportFaultDialog.module.css';

export interface ChosenDeviceProps {
  overview: UseQueryResult<DeviceOverview>;
  /** Chooses another one; left out where the device is given. */
  onChange?: () => void;
}

/** The device a fault is reported for: whose it is, and its cover. */
export function ChosenDevice(props: ChosenDeviceProps) {
  const { overview, onChange } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  return (
    <section className={styles.device} aria-label={t('device.label')}>
      <QueryState query={overview} lines={4}>
        {value => <DeviceAtGlance overview={value} />}
      </QueryState>
      {onChange && (
        <div>
          <Button size="small" variant="tertiary" onPress={onChange}>
            {t('device.change')}
          </Button>
        </div>
      )}
    </section>
  );
}

function DeviceAtGlance(props: { overview: DeviceOverview }) {
  const { device, coverage } = props.overview;
  const { t } = useTranslationRef(reportTranslationRef);
  const format = useFormat();
  const { contract } = coverage;
  return (
    <>
      <Text weight="bold">{device.title}</Text>
      <FactList
        facts={[
          {
            label: t('device.serialNumber'),
            value: device.serialNumber,
          },
          {
            label: t('device.model'),
            value: `${device.manufacturer} ${device.model}`,
          },
          {
            label: t('device.customer'),
            value: device.customerTitle ?? device.customerRef,
          },
          { label: t('device.site'), value: device.siteTitle },
          {
            label: t('device.place'),
            value: [device.rack, device.position].filter(Boolean).join(' · '),
          },
        ]}
      />
      {coverage.covered ? (
        <div>
          <StatusMark icon={RiShieldCheckLine} tone="success" isFilled>
            {contract
              ? t('device.coveredBy', {
                  contract: contract.number,
                  date: format.date(
                    coverage.coverage?.endsOn ?? contract.endsOn,
                  ),
                })
              : t('device.covered')}
          </StatusMark>
        </div>
      ) : (
        <Alert
          status="warning"
          icon
          title={t('device.outOfCover')}
          description={[
            coverage.lastCoveredOn &&
              t('device.lastCovered', {
                date: format.date(coverage.lastCoveredOn),
              }),
            t('device.outOfCoverHint'),
          ]
            .filter(Boolean)
            .join(' ')}
        />
      )}
    </>
  );
}
