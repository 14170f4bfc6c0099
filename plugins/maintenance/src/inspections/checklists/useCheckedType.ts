import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDeviceWords } from '../../inventory/entity/useDeviceWords';
import { checklistTranslationRef } from './translation';

const EVERY_OTHER_TYPE = '*';

/** How the type of devices is called that a checklist is for. */
export function useCheckedType(): (deviceType: string) => string {
  const { t } = useTranslationRef(checklistTranslationRef);
  const words = useDeviceWords();
  return deviceType =>
    deviceType === EVERY_OTHER_TYPE ? t('everyOther') : words.type(deviceType);
}
