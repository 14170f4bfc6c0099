import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Checkbox } from '@backstage/ui';
import {
  Incident,
  IncidentEvent,
  IncidentEventFields,
  incidentEventRules,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTimeField } from '../../../platform/components/DateTimeField';
import { FormDialog } from '../../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../../platform/queries/useMaintenanceMutation';
import { incidentTranslationRef } from '../translation';
import { EventField } from './EventField';
import { EventHint } from './EventHint';
import { initialEventFields } from './initialEventFields';
import { RecordableEvent } from './recordableEvent';
import { withoutBlanks } from './withoutBlanks';

export interface EventDialogProps {
  type: RecordableEvent;
  incident: Incident;
  /** Of the site, from the catalog. */
  address?: string;
  /** The entry of the log a correction is about. */
  entry?: IncidentEvent;
  /** The device that a match proposes. */
  deviceRef?: string;
  onClose: () => void;
  onRecorded: (incident: Incident) => void;
}

/** The form of one event: exactly the fields that the event takes. */
export function EventDialog(props: EventDialogProps) {
  const { type, incident, address, entry, deviceRef } = props;
  const { onClose, onRecorded } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const change = useMaintenanceMutation('addIncidentEvent', {
    onSuccess: onRecorded,
  });
  const [fields, setFields] = useState<IncidentEventFields>(() =>
    initialEventFields(type, {
      incident,
      address,
      entry,
      deviceRef,
      now: new Date(),
    }),
  );
  const [isEarlier, setIsEarlier] = useState(false);
  const [at, setAt] = useState<string>();
  const { required, optional } = incidentEventRules[type];

  const record = () =>
    change.mutate({
      path: { id: incident.id },
      body: {
        ...withoutBlanks(fields),
        type,
        version: incident.version,
        at: isEarlier ? at : undefined,
      },
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      title={`${t(`action.${type}`)} · ${incident.id}`}
      submitLabel={t(`action.${type}`)}
      onSubmit={record}
      isSubmitting={change.isPending}
      error={change.error}
      isDestructive={type === 'cancel'}
    >
      {[...required, ...optional].map(name => (
        <EventField
          key={name}
          name={name}
          type={type}
          incident={incident}
          entry={entry}
          isRequired={required.includes(name) || isNeededToClose(type, name)}
          fields={fields}
          onChange={changes => setFields(last => ({ ...last, ...changes }))}
        />
      ))}
      <EventHint type={type} incident={incident} fields={fields} />
      {type !== 'correct' && (
        <Checkbox
          isSelected={isEarlier}
          onChange={selected => {
            setIsEarlier(selected);
            setAt(last => last ?? new Date().toISOString());
          }}
        >
          {t('field.earlier')}
        </Checkbox>
      )}
      {isEarlier && (
        <>
          <DateTimeField
            label={t('field.at')}
            value={at}
            onChange={setAt}
            max={new Date().toISOString()}
            isRequired
          />
          <Alert status="info" icon description={t('hint.late')} />
        </>
      )}
    </FormDialog>
  );
}

/** The resolution may have said these; the form shows what it said. */
function isNeededToClose(
  type: RecordableEvent,
  name: keyof IncidentEventFields,
): boolean {
  return type === 'close' && ['cause', 'solution', 'prevention'].includes(name);
}
