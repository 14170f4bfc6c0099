import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DeviceFacts,
  Incident,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../../api';
import {
  PickerOption,
  SearchPicker,
} from '../../../platform/components/SearchPicker';
import { incidentTranslationRef } from '../translation';

const OPTIONS_SHOWN = 20;

export interface DeviceFieldProps {
  incident: Incident;
  /** An entity ref. */
  value?: string;
  onChange: (deviceRef: string | undefined) => void;
}

/** Finds one of the devices of an incident's customer. */
export function DeviceField(props: DeviceFieldProps) {
  const { incident, value, onChange } = props;
  const { customerRef, deviceCandidates = [] } = incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const api = useApi(maintenanceApiRef);
  const proposed = deviceCandidates.find(
    ({ deviceRef }) => deviceRef === value,
  );
  const [chosen, setChosen] = useState<PickerOption | null>(
    proposed ? toOption(proposed) : null,
  );
  const search = async (words: string, signal: AbortSignal) => {
    const query = { customerRef, q: words || undefined, limit: OPTIONS_SHOWN };
    const { items } = await api.listDevices({ query }, { signal });
    return items.map(toOption);
  };
  return (
    <SearchPicker
      label={t('field.deviceRef')}
      description={incident.deviceDescription}
      isRequired
      placeholder={t('field.deviceHint')}
      search={search}
      empty={t('field.noDevice')}
      value={chosen}
      opensOnTyping
      onChange={option => {
        setChosen(option);
        onChange(option?.id);
      }}
    />
  );
}

function toOption(
  device: Pick<DeviceFacts, 'deviceRef' | 'title' | 'model' | 'serialNumber'>,
): PickerOption {
  const { deviceRef, title, model, serialNumber } = device;
  return {
    id: deviceRef,
    label: title,
    description: [serialNumber, model].filter(Boolean).join(' · '),
  };
}
