import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, TextField } from '@backstage/ui';
import { EntityPicker } from '../../platform/components/EntityPicker';
import { commonTranslationRef } from '../../platform/components/translation';
import { reportTranslationRef } from './translation';
import styles from './ReportFaultDialog.module.css';

/** A device that is in no ledger: whose it is, and what was said of it. */
export interface UnknownDeviceFacts {
  customerRef?: string;
  deviceDescription: string;
}

export interface UnknownDeviceProps {
  value: UnknownDeviceFacts;
  onChange: (value: UnknownDeviceFacts) => void;
  /** Searches for it again. */
  onSearch: () => void;
}

/** Names a device that nobody knows as well as that can be done. */
export function UnknownDevice(props: UnknownDeviceProps) {
  const { value, onChange, onSearch } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <section className={styles.device} aria-label={t('device.label')}>
      <Text weight="bold">{t('unknown.title')}</Text>
      <Text variant="body-small" color="secondary">
        {t('unknown.hint')}
      </Text>
      <EntityPicker
        kind="Customer"
        label={t('device.customer')}
        value={value.customerRef}
        onChange={customerRef => onChange({ ...value, customerRef })}
        isRequired
      />
      <TextField
        label={t('unknown.description')}
        secondaryLabel={tCommon('required')}
        description={t('unknown.descriptionHint')}
        value={value.deviceDescription}
        onChange={deviceDescription =>
          onChange({ ...value, deviceDescription })
        }
        isRequired
        maxLength={500}
        autoComplete="off"
      />
      <div>
        <Button size="small" variant="tertiary" onPress={onSearch}>
          {t('unknown.search')}
        </Button>
      </div>
    </section>
  );
}
