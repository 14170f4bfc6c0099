import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { SiteEntity } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../components/FactList';
import { maintenanceTranslationRef } from '../translation';

/** Where a site is and how one gets in. */
export function SiteFactsCard() {
  const { entity } = useEntity<SiteEntity>();
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const { spec, metadata } = entity;
  const link = (ref: string | undefined, defaultKind: string) =>
    ref && (
      <EntityRefLink
        entityRef={ref}
        defaultKind={defaultKind}
        defaultNamespace={metadata.namespace}
        hideIcon
      />
    );
  return (
    <EntityInfoCard title={t('customer.site.factsTitle')}>
      <FactList
        facts={[
          {
            label: t('customer.site.customer'),
            value: link(spec.customer, 'customer'),
          },
          { label: t('customer.owner'), value: link(spec.owner, 'group') },
          { label: t('customer.address'), value: spec.address, isWide: true },
          { label: t('customer.site.timeZone'), value: spec.timeZone },
          {
            label: t('customer.site.access'),
            value: spec.access,
            isWide: true,
          },
          {
            label: t('customer.description'),
            value: metadata.description,
            isWide: true,
          },
        ]}
      />
    </EntityInfoCard>
  );
}
