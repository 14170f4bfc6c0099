import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select, TextField } from '@backstage/ui';
import { PartUse } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceTranslationRef } from '../../translation';
import styles from './fields.module.css';

const PART_ACTIONS: readonly PartUse['action'][] = [
  'requested',
  'issued',
  'used',
  'returned',
];

export interface PartFieldsProps {
  value: PartUse;
  onChange: (value: PartUse) => void;
}

/** A spare part and what happened to it; serial numbers once it is in the device. */
export function PartFields(props: PartFieldsProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const change = (changes: Partial<PartUse>) =>
    onChange({ ...value, ...changes });

  return (
    <>
      <TextField
        label={t('incident.field.partName')}
        secondaryLabel={t('common.required')}
        isRequired
        maxLength={200}
        value={value.name}
        onChange={name => change({ name })}
      />
      <div className={styles.pair}>
        <Select
          label={t('incident.field.partAction')}
          isRequired
          secondaryLabel={t('common.required')}
          options={PART_ACTIONS.map(action => ({
            id: action,
            label: t(`incident.partAction.${action}`),
          }))}
          value={value.action}
          onChange={key =>
            change({
              action:
                PART_ACTIONS.find(action => action === key) ?? value.action,
            })
          }
        />
        <NumberField
          label={t('incident.field.quantity')}
          minValue={1}
          maxValue={1000}
          value={value.quantity ?? 1}
          onChange={quantity => change({ quantity })}
        />
      </div>
      <TextField
        label={t('incident.field.partNumber')}
        maxLength={100}
        value={value.partNumber ?? ''}
        onChange={partNumber => change({ partNumber })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('incident.field.oldSerialNumber')}
          maxLength={100}
          value={value.oldSerialNumber ?? ''}
          onChange={oldSerialNumber => change({ oldSerialNumber })}
        />
        <TextField
          label={t('incident.field.newSerialNumber')}
          maxLength={100}
          value={value.newSerialNumber ?? ''}
          onChange={newSerialNumber => change({ newSerialNumber })}
        />
      </div>
    </>
  );
}
