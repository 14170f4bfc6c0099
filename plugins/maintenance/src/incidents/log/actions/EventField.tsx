import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, TextAreaField, TextField } from '@backstage/ui';
import {
  EscalationTarget,
  Incident,
  IncidentEvent,
  IncidentEventFields,
  PAUSE_REASONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { FaultSuggestions } from '../../../knowledge/cases/match/FaultSuggestions';
import { DateTimeField } from '../../../platform/components/DateTimeField';
import { EntityPicker } from '../../../platform/components/EntityPicker';
import { useFormat } from '../../../platform/components/useFormat';
import { LevelChoice } from '../../report/LevelChoice';
import { commonTranslationRef } from '../../../platform/components/translation';
import { incidentTranslationRef } from '../translation';
import { AppointmentFields } from './AppointmentFields';
import { DeviceField } from './DeviceField';
import { PartFields } from './PartFields';
import { PlanFields } from './PlanFields';
import { RecordableEvent } from './recordableEvent';

const ESCALATION_TARGETS: readonly EscalationTarget[] = [
  'service-manager',
  'senior-engineer',
  'vendor-engineer',
];

export interface EventFieldProps {
  name: keyof IncidentEventFields;
  type: RecordableEvent;
  incident: Incident;
  /** The entry of the log a correction is about. */
  entry?: IncidentEvent;
  isRequired: boolean;
  fields: IncidentEventFields;
  onChange: (changes: IncidentEventFields) => void;
}

/** One field of an event. */
export function EventField(props: EventFieldProps) {
  const { name, type, incident, entry, isRequired, fields, onChange } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const secondaryLabel = isRequired ? tCommon('required') : undefined;

  switch (name) {
    case 'assigneeRef':
      return (
        <EntityPicker
          kind="User"
          label={t('field.assigneeRef')}
          value={fields.assigneeRef}
          onChange={assigneeRef => onChange({ assigneeRef })}
          isRequired={isRequired}
        />
      );
    case 'deviceRef':
      return (
        <DeviceField
          incident={incident}
          value={fields.deviceRef}
          onChange={deviceRef => onChange({ deviceRef })}
        />
      );
    case 'appointment':
      return fields.appointment ? (
        <AppointmentFields
          value={fields.appointment}
          onChange={appointment => onChange({ appointment })}
        />
      ) : null;
    case 'plan':
      return fields.plan ? (
        <PlanFields value={fields.plan} onChange={plan => onChange({ plan })} />
      ) : null;
    case 'part':
      return fields.part ? (
        <PartFields value={fields.part} onChange={part => onChange({ part })} />
      ) : null;
    case 'level':
      return (
        <LevelChoice
          value={fields.level}
          onChange={level => onChange({ level })}
          levels={incident.coverage.levels}
        />
      );
    case 'escalateTo':
      return (
        <Select
          label={t('field.escalateTo')}
          isRequired={isRequired}
          secondaryLabel={secondaryLabel}
          options={ESCALATION_TARGETS.map(target => ({
            id: target,
            label: t(`escalateTo.${target}`),
          }))}
          value={fields.escalateTo ?? null}
          onChange={key =>
            onChange({
              escalateTo: ESCALATION_TARGETS.find(target => target === key),
            })
          }
        />
      );
    case 'correctedAt':
      return (
        <DateTimeField
          label={t('field.correctedAt')}
          value={fields.correctedAt}
          onChange={correctedAt => onChange({ correctedAt })}
          max={new Date().toISOString()}
          isRequired={isRequired}
        />
      );
    case 'corrects':
      return entry ? (
        <Text>
          {t('field.corrects')}{' '}
          {t('timeline.correctsEvent', {
            event: t(`event.${entry.type}`),
            time: format.instant(entry.at),
          })}
        </Text>
      ) : null;
    case 'reason':
      if (type === 'pause') {
        return (
          <Select
            label={t('field.reason')}
            isRequired={isRequired}
            secondaryLabel={secondaryLabel}
            options={PAUSE_REASONS.map(reason => ({
              id: reason,
              label: tCommon(`pauseReason.${reason}`),
            }))}
            value={fields.reason ?? null}
            onChange={key => onChange({ reason: String(key) })}
          />
        );
      }
      break;
    default:
  }

  const text = {
    label: t(`field.${name}`),
    secondaryLabel,
    isRequired,
    value: fields[name] ?? '',
    onChange: (value: string) => onChange({ [name]: value }),
  };
  if (name === 'faultCode' || name === 'faultPart') {
    return (
      <div>
        <TextField {...text} maxLength={100} />
        <FaultSuggestions
          incidentId={incident.id}
          field={name}
          value={text.value}
          onChoose={text.onChange}
        />
      </div>
    );
  }
  const isShort = name === 'approvedBy' || name === 'signedBy';
  return isShort ? (
    <TextField {...text} maxLength={100} />
  ) : (
    <TextAreaField
      {...text}
      rows={3}
      maxLength={name === 'reason' ? 2000 : 20000}
    />
  );
}
