import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { RiQuestionLine } from '../../platform/icons/RiQuestionLine';
import { DeviceEntity } from '@weibao/backstage-plugin-maintenance-common';
import { Fact, FactList } from '../../platform/components/FactList';
import { StatusMark } from '../../platform/components/StatusMark';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useFormat } from '../../platform/components/useFormat';
import { useDeviceWords } from '../entity/useDeviceWords';
import { withdrawnAtOf } from '../entity/withdrawnAtOf';
import { deviceTranslationRef } from './translation';
import { SerialNumber } from './SerialNumber';

function Model(props: { spec: DeviceEntity['spec'] }) {
  const { model, modelMatched } = props.spec;
  const { t } = useTranslationRef(deviceTranslationRef);
  return modelMatched === false ? (
    <Flex direction="column" gap="1">
      <span>{model}</span>
      <StatusMark
        icon={RiQuestionLine}
        tone="warning"
        title={t('modelAsWrittenWhy')}
      >
        {t('modelAsWritten')}
      </StatusMark>
    </Flex>
  ) : (
    model
  );
}

/** Where a withdrawn device stood, which the catalog no longer says. */
function FormerSite(props: { entity: DeviceEntity }) {
  const { namespace = 'default', name } = props.entity.metadata;
  const { data } = useMaintenanceQuery('getDevice', {
    path: { namespace, name },
  });
  return <>{data?.device.siteTitle}</>;
}

function useDeviceFacts(entity: DeviceEntity): Fact[] {
  const { t } = useTranslationRef(deviceTranslationRef);
  const format = useFormat();
  const words = useDeviceWords();
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
  return [
    {
      label: t('serialNumber'),
      value: spec.serialNumber ? (
        <SerialNumber serialNumber={spec.serialNumber} />
      ) : (
        t('serialNumberMissing')
      ),
      isWide: true,
    },
    { label: t('type'), value: words.type(spec.type) },
    { label: t('manufacturer'), value: spec.manufacturer },
    { label: t('model'), value: <Model spec={spec} />, isWide: true },
    { label: t('customer'), value: link(spec.customer, 'customer') },
    {
      label: t('site'),
      value: withdrawnAtOf(entity) ? (
        <FormerSite entity={entity} />
      ) : (
        link(spec.site, 'site')
      ),
    },
    { label: t('rack'), value: spec.rack },
    { label: t('position'), value: spec.position },
    { label: t('assetTag'), value: spec.assetTag },
    { label: t('managementAddress'), value: spec.managementAddress },
    {
      label: t('installedOn'),
      value: spec.installedOn && format.date(spec.installedOn),
    },
    {
      label: t('warrantyEndsOn'),
      value: spec.warrantyEndsOn && format.date(spec.warrantyEndsOn),
    },
    { label: t('owner'), value: link(spec.owner, 'group') },
    {
      label: t('description'),
      value: metadata.description,
      isWide: true,
    },
  ];
}

/**
 * What the ledger says of a device in columns of the customer's own. Such as
 * the end of a service of theirs, which is not what our contracts cover.
 */
function CustomerColumns(props: {
  parameters: NonNullable<DeviceEntity['spec']['parameters']>;
}) {
  const { t } = useTranslationRef(deviceTranslationRef);
  const facts = Object.entries(props.parameters).map(([label, value]) => ({
    label,
    value: String(value),
  }));
  if (facts.length === 0) return null;
  return (
    <section aria-label={t('customerColumns.title')}>
      <Flex direction="column" gap="2" mt="4">
        <Text as="h3" weight="bold">
          {t('customerColumns.title')}
        </Text>
        <Text variant="body-small" color="secondary">
          {t('customerColumns.hint')}
        </Text>
        <FactList facts={facts} />
      </Flex>
    </section>
  );
}

/** What a device is and where it stands. */
export function DeviceFactsCard() {
  const { entity } = useEntity<DeviceEntity>();
  const { t } = useTranslationRef(deviceTranslationRef);
  const facts = useDeviceFacts(entity);
  return (
    <EntityInfoCard title={t('factsTitle')}>
      <FactList facts={facts} />
      <CustomerColumns parameters={entity.spec.parameters ?? {}} />
    </EntityInfoCard>
  );
}
