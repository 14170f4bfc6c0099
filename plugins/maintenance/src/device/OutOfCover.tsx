import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import {
  Coverage,
  DeviceEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../components/useFormat';
import { contractsRouteRef } from '../routes';
import { maintenanceTranslationRef } from '../translation';

/** Says that nothing covers the device, since when and until when. */
export function OutOfCover(props: { coverage: Coverage }) {
  const { lastCoveredOn, nextCoveredOn } = props.coverage;
  const { entity } = useEntity<DeviceEntity>();
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const contractsRoute = useRouteRef(contractsRouteRef);
  const customerRef = encodeURIComponent(entity.spec.customer);
  return (
    <Flex direction="column" gap="3" align="start">
      <Alert
        status="warning"
        icon
        title={t('common.outOfCover')}
        description={t('device.coverage.outOfCoverMeans')}
      />
      <Text>
        {lastCoveredOn
          ? t('device.coverage.lastCovered', {
              date: format.date(lastCoveredOn),
            })
          : t('device.coverage.neverCovered')}
      </Text>
      {nextCoveredOn && (
        <Text>
          {t('device.coverage.nextCovered', {
            date: format.date(nextCoveredOn),
          })}
        </Text>
      )}
      {contractsRoute && (
        <ButtonLink
          variant="secondary"
          href={`${contractsRoute()}?customer=${customerRef}`}
        >
          {t('device.coverage.showContracts')}
        </ButtonLink>
      )}
    </Flex>
  );
}
