import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  useAsyncEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Entity } from '@backstage/catalog-model';
import { Header, HeaderProps, Text } from '@backstage/ui';
import {
  isCustomerEntity,
  isDeviceEntity,
  isSiteEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo } from 'react';
import { entityTranslationRef } from './translation';
import { inspectionTranslationRef } from '../../inspections/translation';
import { obligationTranslationRef } from '../../agreements/obligations/translation';
import { historyTranslationRef } from '../../platform/history/translation';
import { TimeZoneNote } from '../../platform/time/TimeZoneNote';
import styles from './EntityPageHeader.module.css';
import { EntityHeaderActions } from './EntityHeaderActions';
import { translateTabs } from './translateTabs';
import { useDeviceWords } from './useDeviceWords';
import { WithdrawnNote } from './WithdrawnNote';

function useKindTag(entity: Entity): string {
  const { t } = useTranslationRef(entityTranslationRef);
  if (isDeviceEntity(entity)) {
    return t('kind.device');
  }
  return isSiteEntity(entity) ? t('kind.site') : t('kind.customer');
}

/** Whose it is and where it stands: what one asks before anything else. */
function useMetadata(entity: Entity): HeaderProps['metadata'] {
  const { t } = useTranslationRef(entityTranslationRef);
  const words = useDeviceWords();
  const link = (ref: string, defaultKind: string) => (
    <Text as="span" variant="body-medium">
      <EntityRefLink
        entityRef={ref}
        defaultKind={defaultKind}
        defaultNamespace={entity.metadata.namespace}
        hideIcon
      />
    </Text>
  );
  if (isDeviceEntity(entity)) {
    const { customer, site, lifecycle } = entity.spec;
    return [
      { label: t('kind.customer'), value: link(customer, 'customer') },
      ...(site ? [{ label: t('kind.site'), value: link(site, 'site') }] : []),
      { label: t('lifecycleTitle'), value: words.lifecycle(lifecycle) },
    ];
  }
  if (isSiteEntity(entity)) {
    return [
      {
        label: t('kind.customer'),
        value: link(entity.spec.customer, 'customer'),
      },
    ];
  }
  return isCustomerEntity(entity) && entity.spec.industry
    ? [{ label: t('industry'), value: entity.spec.industry }]
    : [];
}

function LoadedHeader(props: EntityHeaderLayoutProps & { entity: Entity }) {
  const { entity, tabs, activeTabId } = props;
  const { t } = useTranslationRef(entityTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { t: tObligation } = useTranslationRef(obligationTranslationRef);
  const { t: tHistory } = useTranslationRef(historyTranslationRef);
  const presentation = useEntityPresentation(entity);
  const metadata = useMetadata(entity);
  const kind = useKindTag(entity);
  const words = useDeviceWords();
  const type = isDeviceEntity(entity) && words.type(entity.spec.type);
  const translatedTabs = useMemo(
    () =>
      translateTabs(tabs, {
        '/': t('tab.overview'),
        overview: t('tab.overview'),
        '/devices': t('tab.devices'),
        '/incidents': t('tab.incidents'),
        '/inspections': tInspection('inspections'),
        '/obligations': tObligation('tab'),
        '/history': tHistory('tab'),
        docs: t('tab.docs'),
      }),
    [tabs, t, tHistory, tInspection, tObligation],
  );
  return (
    <>
      <Header
        className={styles.header}
        title={presentation.primaryTitle}
        tags={[{ label: kind }, ...(type ? [{ label: type }] : [])]}
        metadata={metadata}
        tabs={translatedTabs}
        activeTabId={activeTabId}
        customActions={<EntityHeaderActions entity={entity} />}
      />
      <TimeZoneNote />
      <WithdrawnNote entity={entity} />
    </>
  );
}

/** The header of the pages of customers, sites and devices. */
export function EntityPageHeader(props: EntityHeaderLayoutProps) {
  const { entity } = useAsyncEntity();
  return <>{entity && <LoadedHeader {...props} entity={entity} />}</>;
}
