import { skipToken } from '@tanstack/react-query';
import { useState } from 'react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Incident,
  IncidentListItem,
  namespaceAndName,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { useNavigate } from 'react-router-dom';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { incidentRouteRef } from '../../routes';
import { reportTranslationRef } from './translation';
import { ChosenDevice } from './ChosenDevice';
import { DeviceSearch } from './DeviceSearch';
import { EMPTY_FAULT, FaultFields } from './FaultFields';
import { NoteOnOpen } from './NoteOnOpen';
import { OpenIncidents } from './OpenIncidents';
import { UnknownDevice, UnknownDeviceFacts } from './UnknownDevice';

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
  const incidentRoute = useRouteRef(incidentRouteRef);
  const navigate = useNavigate();

  const [deviceRef, setDeviceRef] = useState(props.deviceRef);
  const [unknown, setUnknown] = useState<UnknownDeviceFacts>();
  const [fault, setFault] = useState(EMPTY_FAULT);
  const [isOther, setIsOther] = useState(false);
  const [same, setSame] = useState<IncidentListItem>();
  const [note, setNote] = useState('');

  const overview = useMaintenanceQuery(
    'getDevice',
    deviceRef ? { path: namespaceAndName(deviceRef) } : skipToken,
  );
  const { coverage, openIncidents = [] } = overview.data ?? {};
  const isAsked = !!deviceRef && openIncidents.length > 0 && !isOther;

  const show = (incident: Incident) => {
    onReported?.(incident);
    onOpenChange(false);
    const href = incidentRoute?.({ id: incident.id });
    if (href) navigate(href);
  };
  const report = useMaintenanceMutation('reportIncident', { onSuccess: show });
  const addNote = useMaintenanceMutation('addIncidentEvent', {
    onSuccess: show,
  });
  const onSubmit = () => {
    if (same) {
      addNote.mutate({
        path: { id: same.id },
        body: { type: 'note', version: same.version, note: note.trim() },
      });
      return;
    }
    const { level, title, description, name, phone } = fault;
    report.mutate({
      body: {
        ...(unknown
          ? {
              customerRef: unknown.customerRef,
              deviceDescription: unknown.deviceDescription.trim(),
            }
          : { deviceRef }),
        level,
        title: title.trim(),
        description: description.trim() || undefined,
        reporter: { name: name.trim(), phone: phone.trim() || undefined },
        reportedAt: fault.isEarlier ? fault.reportedAt : undefined,
        channel: 'portal',
      },
    });
  };
  const search = () => {
    setDeviceRef(undefined);
    setUnknown(undefined);
    setIsOther(false);
  };

  const subject = () => {
    if (unknown) {
      return (
        <UnknownDevice
          value={unknown}
          onChange={setUnknown}
          onSearch={search}
        />
      );
    }
    if (!deviceRef) {
      return (
        <DeviceSearch
          onChoose={setDeviceRef}
          onUnknown={deviceDescription => setUnknown({ deviceDescription })}
        />
      );
    }
    return (
      <ChosenDevice
        overview={overview}
        onChange={props.deviceRef ? undefined : search}
      />
    );
  };

  return (
    <FormDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('title')}
      submitLabel={same ? t('open.submit') : t('submit')}
      onSubmit={onSubmit}
      isSubmitting={report.isPending || addNote.isPending}
      isSubmitDisabled={
        same ? !note.trim() : isAsked || !(deviceRef ?? unknown?.customerRef)
      }
      error={report.error ?? addNote.error}
    >
      {isAsked && !same && (
        <OpenIncidents
          incidents={openIncidents}
          onChoose={setSame}
          onOther={() => setIsOther(true)}
        />
      )}
      {same && (
        <NoteOnOpen
          incident={same}
          note={note}
          onChange={setNote}
          onBack={() => setSame(undefined)}
        />
      )}
      {!same && subject()}
      {!same && !isAsked && (
        <FaultFields
          value={fault}
          onChange={changes => setFault(last => ({ ...last, ...changes }))}
          levels={
            overview.data && (coverage?.contract?.levels ?? standardLevels)
          }
          hasFocus={!!props.deviceRef || isOther}
        />
      )}
    </FormDialog>
  );
}
