import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Radio, RadioGroup, Select, Text, TextField } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { useComposedQuery } from '../../platform/queries/useComposedQuery';
import { DevicePicker } from '../../agreements/coverage/DevicePicker';
import { useDeviceWords } from '../../inventory/entity/useDeviceWords';
import { inspectionPlanTranslationRef } from './translation';
import styles from './PlanForm.module.css';
import { DeviceScope, PlanValues } from './planForm';

const SCOPES: readonly DeviceScope[] = ['all', 'filter', 'list'];

export interface DeviceFilterFieldsProps {
  contract: Pick<Contract, 'id' | 'customerRef' | 'startsOn'>;
  values: PlanValues;
  onChange: (change: Partial<PlanValues>) => void;
  /** What is wrong with the list of devices. */
  problem?: string;
}

/** Which of the devices a contract covers a plan means. */
export function DeviceFilterFields(props: DeviceFilterFieldsProps) {
  const { contract, values, onChange, problem } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  return (
    <>
      <RadioGroup
        label={t('devices')}
        value={values.scope}
        onChange={scope => onChange({ scope: scope as DeviceScope })}
      >
        {SCOPES.map(scope => (
          <Radio key={scope} value={scope}>
            {t(`scope.${scope}`)}
          </Radio>
        ))}
      </RadioGroup>
      {values.scope === 'filter' && (
        <ConditionFields
          contract={contract}
          values={values}
          onChange={onChange}
        />
      )}
      {values.scope === 'list' && (
        <div>
          {problem && (
            <Text role="alert" className={styles.problem}>
              {problem}
            </Text>
          )}
          <DevicePicker
            customerRef={contract.customerRef}
            selected={values.deviceRefs}
            onChange={deviceRefs => onChange({ deviceRefs })}
          />
        </div>
      )}
    </>
  );
}

function ConditionFields(props: Omit<DeviceFilterFieldsProps, 'problem'>) {
  const { contract, values, onChange } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const words = useDeviceWords();
  const api = useApi(maintenanceApiRef);
  const catalogApi = useApi(catalogApiRef);
  const { id: contractId, customerRef, startsOn } = contract;
  // The preview of a plan without conditions counts all devices by type.
  const types = useComposedQuery(
    ['maintenance', 'inspection-plans', { contractId }],
    async signal => {
      const all = { contractId, title: '-', rule: 'FREQ=YEARLY', startsOn };
      const preview = await api.previewInspectionPlan(
        { body: all },
        { signal },
      );
      return Object.entries(preview.devicesByType ?? {});
    },
  );
  const sites = useComposedQuery(
    ['catalog', 'sites', customerRef],
    async () => {
      const all: Entity[] = [];
      const pages = catalogApi.streamEntities({
        filter: { kind: 'Site', 'spec.customer': customerRef },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
        ],
      });
      for await (const page of pages) all.push(...page);
      return all;
    },
  );
  return (
    <>
      <Select
        label={t('types')}
        placeholder={t('anyType')}
        selectionMode="multiple"
        value={values.types}
        onChange={keys => onChange({ types: keys.map(String) })}
        options={(types.data ?? []).map(([type, count]) => ({
          id: type,
          label: `${words.type(type)} (${count})`,
        }))}
      />
      <Select
        label={t('sites')}
        placeholder={t('anySite')}
        selectionMode="multiple"
        value={values.siteRefs}
        onChange={keys => onChange({ siteRefs: keys.map(String) })}
        options={(sites.data ?? []).map(site => ({
          id: stringifyEntityRef(site),
          label: site.metadata.title ?? site.metadata.name,
        }))}
      />
      <TextField
        label={t('tags')}
        description={t('tagsHint')}
        value={values.tags}
        onChange={tags => onChange({ tags })}
      />
    </>
  );
}
