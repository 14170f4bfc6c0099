import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextField } from '@backstage/ui';
import { Appointment } from '@weibao/backstage-plugin-maintenance-common';
import { DateTimeField } from '../../../platform/components/DateTimeField';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import styles from './fields.module.css';

export interface AppointmentFieldsProps {
  value: Appointment;
  onChange: (value: Appointment) => void;
}

/** When and where somebody comes, whom to ask for, and what the call confirmed. */
export function AppointmentFields(props: AppointmentFieldsProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const change = (changes: Partial<Appointment>) =>
    onChange({ ...value, ...changes });

  return (
    <>
      <Checkbox
        isSelected={value.faultConfirmed ?? false}
        onChange={faultConfirmed => change({ faultConfirmed })}
      >
        {t('field.faultConfirmed')}
      </Checkbox>
      <div className={styles.pair}>
        <DateTimeField
          label={t('field.startsAt')}
          value={value.startsAt || undefined}
          onChange={startsAt => change({ startsAt: startsAt ?? '' })}
          isRequired
        />
        <DateTimeField
          label={t('field.endsAt')}
          value={value.endsAt}
          onChange={endsAt => change({ endsAt })}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t('field.contactName')}
          secondaryLabel={tCommon('required')}
          isRequired
          maxLength={100}
          value={value.contactName}
          onChange={contactName => change({ contactName })}
        />
        <TextField
          label={t('field.contactPhone')}
          type="tel"
          maxLength={40}
          value={value.contactPhone ?? ''}
          onChange={contactPhone => change({ contactPhone })}
        />
      </div>
      <TextField
        label={t('field.address')}
        maxLength={500}
        value={value.address ?? ''}
        onChange={address => change({ address })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('field.faultPart')}
          maxLength={200}
          value={value.faultPart ?? ''}
          onChange={faultPart => change({ faultPart })}
        />
        <TextField
          label={t('field.faultPartParameters')}
          maxLength={500}
          value={value.faultPartParameters ?? ''}
          onChange={faultPartParameters => change({ faultPartParameters })}
        />
      </div>
    </>
  );
}
