import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useDeviceWords } from '../../inventory/entity/useDeviceWords';
import { inspectionPlanTranslationRef } from './translation';
import { useChecklistWords } from '../useChecklistWords';

/** Stands for the built-in checklist of a type. */
const STANDARD = 'standard';
const EVERY_OTHER_TYPE = '*';

/** Which checklist is used for the devices of each type. */
export function ChecklistFields(props: {
  deviceTypes: readonly string[];
  value: { [deviceType: string]: string };
  onChange: (value: { [deviceType: string]: string }) => void;
}) {
  const { deviceTypes, value, onChange } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const words = useChecklistWords();
  const deviceWords = useDeviceWords();
  const query = useMaintenanceQuery('listChecklists', {});
  const checklists = query.data?.items ?? [];
  const choose = (type: string, id: string) => {
    const { [type]: _, ...others } = value;
    onChange(id === STANDARD ? others : { ...others, [type]: id });
  };
  return (
    <>
      {query.error && (
        <ErrorAlert error={query.error} onRetry={query.refetch} />
      )}
      {deviceTypes.map(type => (
        <Select
          key={type}
          label={t('checklistOf', {
            type: deviceWords.type(type),
          })}
          value={value[type] ?? STANDARD}
          onChange={key => key && choose(type, String(key))}
          options={[
            { id: STANDARD, label: t('standardChecklist') },
            ...checklists
              .filter(
                ({ id, builtIn, deviceType }) =>
                  id === value[type] ||
                  (!builtIn && [type, EVERY_OTHER_TYPE].includes(deviceType)),
              )
              .map(({ id, title }) => ({ id, label: words.checklist(title) })),
          ]}
        />
      ))}
    </>
  );
}
