import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextField } from '@backstage/ui';
import {
  Appointment,
  Inspection,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../platform/components/DateField';
import { DateTimeField } from '../platform/components/DateTimeField';
import { EntityPicker } from '../platform/components/EntityPicker';
import { FormDialog } from '../platform/components/FormDialog';
import { useMaintenanceMutation } from '../platform/queries/useMaintenanceMutation';
import { inspectionTranslationRef } from './translation';
import { commonTranslationRef } from '../platform/components/translation';

const nobody: Appointment = { startsAt: '', contactName: '' };

/** Day, engineer and the appointment with the customer; or that nothing comes of it. */
export function ArrangeDialog(props: {
  inspection: Inspection;
  onClose: () => void;
}) {
  const { inspection, onClose } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const arrange = useMaintenanceMutation('updateInspection', {
    onSuccess: onClose,
  });
  const [dueOn, setDueOn] = useState<string | undefined>(inspection.dueOn);
  const [engineerRef, setEngineerRef] = useState(inspection.engineerRef);
  const [appointment, setAppointment] = useState(
    inspection.appointment ?? nobody,
  );
  const [isCancelled, setIsCancelled] = useState(false);
  const change = (changes: Partial<Appointment>) =>
    setAppointment(current => ({ ...current, ...changes }));
  const hasAppointment = !!(appointment.startsAt || appointment.contactName);

  const submit = () =>
    arrange.mutate({
      path: { id: inspection.id },
      body: {
        version: inspection.version,
        ...(isCancelled
          ? { cancelled: true }
          : {
              dueOn,
              engineerRef,
              appointment: hasAppointment ? appointment : undefined,
            }),
      },
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('arrange.title')}
      submitLabel={isCancelled ? t('arrange.cancel') : t('arrange.save')}
      isDestructive={isCancelled}
      onSubmit={submit}
      isSubmitting={arrange.isPending}
      error={arrange.error}
    >
      <DateField
        label={t('dueOn')}
        value={dueOn}
        onChange={setDueOn}
        isRequired
      />
      <EntityPicker
        kind="User"
        label={t('engineer')}
        value={engineerRef}
        onChange={setEngineerRef}
      />
      <DateTimeField
        label={t('arrange.startsAt')}
        value={appointment.startsAt || undefined}
        onChange={startsAt => change({ startsAt: startsAt ?? '' })}
        isRequired={hasAppointment}
      />
      <TextField
        label={t('arrange.contactName')}
        secondaryLabel={hasAppointment ? tCommon('required') : undefined}
        isRequired={hasAppointment}
        maxLength={100}
        value={appointment.contactName}
        onChange={contactName => change({ contactName })}
      />
      <TextField
        label={t('arrange.contactPhone')}
        type="tel"
        maxLength={40}
        value={appointment.contactPhone ?? ''}
        onChange={phone => change({ contactPhone: phone || undefined })}
      />
      {!inspection.startedAt && (
        <Checkbox isSelected={isCancelled} onChange={setIsCancelled}>
          {t('arrange.cancelled')}
        </Checkbox>
      )}
    </FormDialog>
  );
}
