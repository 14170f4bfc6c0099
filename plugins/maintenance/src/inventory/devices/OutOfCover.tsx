import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import {
  Coverage,
  DeviceEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { contractsRouteRef } from '../../routes';
import { commonTranslationRef } from '../../platform/components/translation';
import { withdrawnAtOf } from '../entity/withdrawnAtOf';
import { deviceTranslationRef } from './translation';

/** Says that nothing covers the device, since when and until when. */
export function OutOfCover(props: { coverage: Coverage }) {
  const { lastCoveredOn, nextCoveredOn } = props.coverage;
  const { entity } = useEntity<DeviceEntity>();
  const { t } = useTranslationRef(deviceTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const contractsRoute = useRouteRef(contractsRouteRef);
  const customerRef = encodeURIComponent(entity.spec.customer);
  return (
    <Flex direction="column" gap="3" align="start">
      <Alert
        status="warning"
        icon
        title={tCommon('outOfCover')}
        description={t(
          withdrawnAtOf(entity)
            ? 'coverage.endedWithdrawn'
            : 'coverage.outOfCoverMeans',
        )}
      />
      <Text>
        {lastCoveredOn
          ? t('coverage.lastCovered', {
              date: format.date(lastCoveredOn),
            })
          : t('coverage.neverCovered')}
      </Text>
      {nextCoveredOn && (
        <Text>
          {t('coverage.nextCovered', {
            date: format.date(nextCoveredOn),
          })}
        </Text>
      )}
      {contractsRoute && (
        <ButtonLink
          variant="secondary"
          href={`${contractsRoute()}?customer=${customerRef}`}
        >
          {t('coverage.showContracts')}
        </ButtonLink>
      )}
    </Flex>
  );
}
