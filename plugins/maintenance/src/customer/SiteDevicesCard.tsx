import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { maintenanceTranslationRef } from '../translation';
import { DeviceTable } from './DeviceTable';

/** The devices that stand at the site. */
export function SiteDevicesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <EntityInfoCard title={t('customer.devices.title')}>
      <DeviceTable of={{ siteRef: stringifyEntityRef(entity) }} />
    </EntityInfoCard>
  );
}
