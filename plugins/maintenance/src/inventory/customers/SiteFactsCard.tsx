import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { SiteEntity } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { customerTranslationRef } from './translation';

/** Where a site is and how one gets in. */
export function SiteFactsCard() {
  const { entity } = useEntity<SiteEntity>();
  const { t } = useTranslationRef(customerTranslationRef);
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
    <EntityInfoCard title={t('site.factsTitle')}>
      <FactList
        facts={[
          {
            label: t('site.customer'),
            value: link(spec.customer, 'customer'),
          },
          { label: t('owner'), value: link(spec.owner, 'group') },
          { label: t('address'), value: spec.address, isWide: true },
          { label: t('site.timeZone'), value: spec.timeZone },
          {
            label: t('site.access'),
            value: spec.access,
            isWide: true,
          },
          {
            label: t('description'),
            value: metadata.description,
            isWide: true,
          },
        ]}
      />
    </EntityInfoCard>
  );
}
