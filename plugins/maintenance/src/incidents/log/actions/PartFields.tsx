import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select, TextField } from '@backstage/ui';
import { PartUse } from '@weibao/backstage-plugin-maintenance-common';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
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
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const change = (changes: Partial<PartUse>) =>
    onChange({ ...value, ...changes });

  return (
    <>
      <TextField
        label={t('field.partName')}
        secondaryLabel={tCommon('required')}
        isRequired
        maxLength={200}
        value={value.name}
        onChange={name => change({ name })}
      />
      <div className={styles.pair}>
        <Select
          label={t('field.partAction')}
          isRequired
          secondaryLabel={tCommon('required')}
          options={PART_ACTIONS.map(action => ({
            id: action,
            label: t(`partAction.${action}`),
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
          label={t('field.quantity')}
          minValue={1}
          maxValue={1000}
          value={value.quantity ?? 1}
          onChange={quantity => change({ quantity })}
        />
      </div>
      <TextField
        label={t('field.partNumber')}
        maxLength={100}
        value={value.partNumber ?? ''}
        onChange={partNumber => change({ partNumber })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('field.oldSerialNumber')}
          maxLength={100}
          value={value.oldSerialNumber ?? ''}
          onChange={oldSerialNumber => change({ oldSerialNumber })}
        />
        <TextField
          label={t('field.newSerialNumber')}
          maxLength={100}
          value={value.newSerialNumber ?? ''}
          onChange={newSerialNumber => change({ newSerialNumber })}
        />
      </div>
    </>
  );
}
