import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { customerTranslationRef } from './translation';
import { DeviceTable } from './DeviceTable';

/** The devices that stand at the site. */
export function SiteDevicesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(customerTranslationRef);
  return (
    <EntityInfoCard title={t('devices.title')}>
      <DeviceTable of={{ siteRef: stringifyEntityRef(entity) }} />
    </EntityInfoCard>
  );
}
