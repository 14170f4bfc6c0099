import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { firstInspectionTranslationRef } from './translation';
import { CheckBaseProps, CheckDialog } from './CheckDialog';
import { DeviceFieldInput } from './DeviceFieldInput';
import { differingFields, FoundFields, LEDGER_FIELDS } from './ledgerFields';

export interface DifferentDialogProps extends CheckBaseProps {
  device: DeviceFacts;
}

/** What stands on site instead of what the ledger says; only what was changed is kept. */
export function DifferentDialog(props: DifferentDialogProps) {
  const { device, check, ...dialog } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const [values, setValues] = useState<FoundFields>(() =>
    Object.fromEntries(
      LEDGER_FIELDS.map(field => [
        field,
        check?.found?.[field] ?? device[field] ?? '',
      ]),
    ),
  );
  const found = differingFields(values, device);
  const isSame = Object.keys(found).length === 0;

  return (
    <CheckDialog
      {...dialog}
      title={t('differentTitle', { device: device.title })}
      check={check}
      result={{ deviceRef: device.deviceRef, state: 'different', found }}
      isSubmitDisabled={isSame}
    >
      <Text color="secondary">{t('differentHint')}</Text>
      {LEDGER_FIELDS.map(field => (
        <DeviceFieldInput
          key={field}
          field={field}
          value={values[field] ?? ''}
          onChange={value =>
            setValues(current => ({ ...current, [field]: value }))
          }
          description={
            found[field] === undefined
              ? undefined
              : t('inLedger', {
                  value: device[field] || t('empty'),
                })
          }
        />
      ))}
    </CheckDialog>
  );
}
