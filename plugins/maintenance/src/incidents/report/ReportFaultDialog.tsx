import { skipToken } from '@tanstack/react-query';
import { useState } from 'react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextAreaField, TextField } from '@backstage/ui';
import {
  FaultLevel,
  Incident,
  namespaceAndName,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { useNavigate } from 'react-router-dom';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { DateTimeField } from '../../platform/components/DateTimeField';
import { focusOnMount } from '../../platform/components/focusOnMount';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { incidentRouteRef } from '../../routes';
import { reportTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { ChosenDevice } from './ChosenDevice';
import { DeviceSearch } from './DeviceSearch';
import { LevelChoice } from './LevelChoice';
import { ReportedLongAgo } from './ReportedLongAgo';
import styles from './ReportFaultDialog.module.css';

export interface ReportFaultDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The device, where the place knows it; otherwise it is searched for. */
  deviceRef?: string;
  /** Called before the incident is shown. */
  onReported?: (incident: Incident) => void;
}

/** Reports a fault of a device, and goes to its incident. */
export function ReportFaultDialog(props: ReportFaultDialogProps) {
  // A dialog that was closed begins anew.
  return props.isOpen ? <ReportFault {...props} /> : null;
}

function ReportFault(props: ReportFaultDialogProps) {
  const { isOpen, onOpenChange, onReported } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const navigate = useNavigate();

  const [deviceRef, setDeviceRef] = useState(props.deviceRef);
  const [level, setLevel] = useState<FaultLevel>('II');
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [isEarlier, setIsEarlier] = useState(false);
  const [reportedAt, setReportedAt] = useState<string>();

  const overview = useMaintenanceQuery(
    'getDevice',
    deviceRef ? { path: namespaceAndName(deviceRef) } : skipToken,
  );
  const contract = overview.data?.coverage.contract;

  const report = useMaintenanceMutation('reportIncident', {
    onSuccess(incident) {
      onReported?.(incident);
      onOpenChange(false);
      const href = incidentRoute?.({ id: incident.id });
      if (href) navigate(href);
    },
  });
  const onSubmit = () =>
    report.mutate({
      body: {
        deviceRef,
        level,
        title: title.trim(),
        description: description.trim() || undefined,
        reporter: { name: name.trim(), phone: phone.trim() || undefined },
        reportedAt: isEarlier ? reportedAt : undefined,
        channel: 'portal',
      },
    });

  return (
    <FormDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('title')}
      submitLabel={t('submit')}
      onSubmit={onSubmit}
      isSubmitting={report.isPending}
      isSubmitDisabled={!deviceRef}
      error={report.error}
    >
      {deviceRef ? (
        <ChosenDevice
          overview={overview}
          onChange={props.deviceRef ? undefined : () => setDeviceRef(undefined)}
        />
      ) : (
        <DeviceSearch onChoose={setDeviceRef} />
      )}
      <LevelChoice
        value={level}
        onChange={setLevel}
        levels={overview.data && (contract?.levels ?? standardLevels)}
      />
      <TextField
        label={t('faultTitle')}
        secondaryLabel={tCommon('required')}
        placeholder={t('faultTitlePlaceholder')}
        value={title}
        onChange={setTitle}
        isRequired
        maxLength={200}
        ref={props.deviceRef ? focusOnMount : undefined}
      />
      <TextAreaField
        label={t('description')}
        description={t('descriptionHint')}
        value={description}
        onChange={setDescription}
        maxLength={20000}
        rows={3}
      />
      <div className={styles.pair}>
        <TextField
          label={t('reporterName')}
          secondaryLabel={tCommon('required')}
          value={name}
          onChange={setName}
          isRequired
          maxLength={100}
          autoComplete="off"
        />
        <TextField
          label={t('reporterPhone')}
          type="tel"
          value={phone}
          onChange={setPhone}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <Checkbox
        isSelected={isEarlier}
        onChange={selected => {
          setIsEarlier(selected);
          setReportedAt(last => last ?? new Date().toISOString());
        }}
      >
        {t('earlier')}
      </Checkbox>
      {isEarlier && (
        <>
          <DateTimeField
            label={t('reportedAt')}
            value={reportedAt}
            onChange={setReportedAt}
            max={new Date().toISOString()}
            isRequired
          />
          <ReportedLongAgo reportedAt={reportedAt} />
        </>
      )}
    </FormDialog>
  );
}
