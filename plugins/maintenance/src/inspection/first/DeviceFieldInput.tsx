import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { EntityPicker } from '../../components/EntityPicker';
import { maintenanceTranslationRef } from '../../translation';
import { LedgerField } from './ledgerFields';

const MAX_LENGTHS: { [field in LedgerField]?: number } = {
  title: 200,
  manufacturer: 200,
  model: 200,
  type: 64,
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
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const label = t(`inspection.field.${field}`);
  return field === 'siteRef' ? (
    <EntityPicker
      kind="Site"
      label={label}
      value={value || undefined}
      onChange={ref => onChange(ref ?? '')}
    />
  ) : (
    <TextField
      label={label}
      secondaryLabel={isRequired ? t('common.required') : undefined}
      description={description}
      isRequired={isRequired}
      maxLength={MAX_LENGTHS[field] ?? MAX_LENGTH}
      value={value}
      onChange={onChange}
    />
  );
}
