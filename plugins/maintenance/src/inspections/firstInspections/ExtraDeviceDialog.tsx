import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { firstInspectionTranslationRef } from './translation';
import { ScanButton } from '../scan/ScanButton';
import { CheckBaseProps, CheckDialog } from './CheckDialog';
import { DeviceFieldInput } from './DeviceFieldInput';
import styles from './FirstInspection.module.css';
import { FoundFields, LEDGER_FIELDS, REQUIRED_OF_EXTRA } from './ledgerFields';

export interface ExtraDeviceDialogProps extends CheckBaseProps {
  /** As it was scanned. */
  serialNumber?: string;
}

/** A device that stands on site and is not in the ledger. */
export function ExtraDeviceDialog(props: ExtraDeviceDialogProps) {
  const { check, serialNumber, ...dialog } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const [found, setFound] = useState<FoundFields>({
    serialNumber,
    ...check?.found,
  });
  const change = (changes: FoundFields) =>
    setFound(current => ({ ...current, ...changes }));
  const isRequired = (field: (typeof LEDGER_FIELDS)[number]) =>
    REQUIRED_OF_EXTRA.includes(field);

  return (
    <CheckDialog
      {...dialog}
      title={t('addExtra')}
      check={check}
      result={{
        state: 'extra',
        extraId: check?.extraId,
        found: Object.fromEntries(
          LEDGER_FIELDS.flatMap(field => {
            const value = found[field]?.trim();
            return value ? [[field, value]] : [];
          }),
        ),
      }}
      isSubmitDisabled={REQUIRED_OF_EXTRA.some(field => !found[field]?.trim())}
    >
      {LEDGER_FIELDS.map(field => (
        <div key={field} className={styles.field}>
          <DeviceFieldInput
            field={field}
            value={found[field] ?? ''}
            onChange={value => change({ [field]: value })}
            isRequired={isRequired(field)}
          />
          {field === 'serialNumber' && (
            <ScanButton onScanned={text => change({ serialNumber: text })} />
          )}
        </div>
      ))}
    </CheckDialog>
  );
}
