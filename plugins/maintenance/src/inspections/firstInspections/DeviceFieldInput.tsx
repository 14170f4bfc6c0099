import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextField } from '@backstage/ui';
import { EntityPicker } from '../../platform/components/EntityPicker';
import {
  DEVICE_TYPES,
  useDeviceWords,
} from '../../inventory/entity/useDeviceWords';
import { inspectionTranslationRef } from '../translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { LedgerField } from './ledgerFields';

const MAX_LENGTHS: { [field in LedgerField]?: number } = {
  title: 200,
  manufacturer: 200,
  model: 200,
};
const MAX_LENGTH = 100;

export interface DeviceFieldInputProps {
  field: LedgerField;
  value: string;
  onChange: (value: string) => void;
  description?: string;
  isRequired?: boolean;
}

/** One field of a device as it stands on site. */
export function DeviceFieldInput(props: DeviceFieldInputProps) {
  const { field, value, onChange, description, isRequired } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const words = useDeviceWords();
  const label = t(`field.${field}`);
  const secondaryLabel = isRequired ? tCommon('required') : undefined;
  switch (field) {
    case 'siteRef':
      return (
        <EntityPicker
          kind="Site"
          label={label}
          value={value || undefined}
          onChange={ref => onChange(ref ?? '')}
        />
      );
    case 'type':
      return (
        <Select
          label={label}
          secondaryLabel={secondaryLabel}
          description={description}
          placeholder={t('chooseType')}
          value={value || null}
          onChange={type => onChange(String(type ?? ''))}
          // A ledger may know a type that we have no word for.
          options={[...new Set([...DEVICE_TYPES, value].filter(Boolean))].map(
            id => ({ id, label: words.type(id) }),
          )}
        />
      );
    default:
      return (
        <TextField
          label={label}
          secondaryLabel={secondaryLabel}
          description={description}
          isRequired={isRequired}
          maxLength={MAX_LENGTHS[field] ?? MAX_LENGTH}
          value={value}
          onChange={onChange}
        />
      );
  }
}
