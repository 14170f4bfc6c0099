import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Appointment,
  HandlingPlan,
  IncidentEventFields,
  PartUse,
} from '@weibao/backstage-plugin-maintenance-common';
import { Fact } from '../../platform/components/FactList';
import { PhoneLink } from '../../platform/components/PhoneLink';
import { useFormat } from '../../platform/components/useFormat';
import { incidentTranslationRef } from './translation';

/** What a record of the work says, fact by fact. */
export interface RecordFacts {
  appointment(appointment: Appointment): Fact[];
  plan(plan: HandlingPlan): Fact[];
  part(part: PartUse): Fact[];
  resolution(fields: IncidentEventFields): Fact[];
}

/** Names the facts of appointments, plans, parts and resolutions. */
export function useRecordFacts(): RecordFacts {
  const { t } = useTranslationRef(incidentTranslationRef);
  const format = useFormat();
  return useMemo(
    () => ({
      appointment: appointment => [
        {
          label: t('field.startsAt'),
          value: format.instantWithZone(appointment.startsAt),
        },
        {
          label: t('field.endsAt'),
          value: appointment.endsAt && format.instant(appointment.endsAt),
        },
        {
          label: t('field.contactName'),
          value: appointment.contactName,
        },
        {
          label: t('field.contactPhone'),
          value: appointment.contactPhone && (
            <PhoneLink phone={appointment.contactPhone} />
          ),
        },
        {
          label: t('field.address'),
          value: appointment.address,
          isWide: true,
        },
        {
          label: t('field.faultConfirmed'),
          value: appointment.faultConfirmed ? t('confirmed') : undefined,
        },
        { label: t('field.faultPart'), value: appointment.faultPart },
        {
          label: t('field.faultPartParameters'),
          value: appointment.faultPartParameters,
        },
      ],
      plan: plan => [
        wide(t('field.diagnosis'), plan.diagnosis),
        wide(t('field.steps'), plan.steps),
        wide(t('field.tools'), plan.tools),
        wide(t('field.businessEffect'), plan.businessEffect),
        wide(t('field.wayBack'), plan.wayBack),
      ],
      part: part => [
        {
          label: t('field.partName'),
          value: `${part.name}${
            part.quantity && part.quantity > 1 ? ` × ${part.quantity}` : ''
          }`,
        },
        {
          label: t('field.partAction'),
          value: t(`partAction.${part.action}`),
        },
        { label: t('field.partNumber'), value: part.partNumber },
        {
          label: t('field.oldSerialNumber'),
          value: part.oldSerialNumber,
        },
        {
          label: t('field.newSerialNumber'),
          value: part.newSerialNumber,
        },
      ],
      resolution: fields => [
        wide(t('field.cause'), fields.cause),
        wide(t('field.solution'), fields.solution),
        wide(t('field.prevention'), fields.prevention),
        { label: t('field.faultPart'), value: fields.faultPart },
        { label: t('field.faultCode'), value: fields.faultCode },
      ],
    }),
    [format, t],
  );
}

function wide(label: string, value: string | undefined): Fact {
  return { label, value, isWide: true };
}
