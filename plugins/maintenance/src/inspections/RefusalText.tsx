import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { inspectionTranslationRef } from './translation';

/** Why what was entered is not accepted, beside it. */
export function RefusalText(props: { reason: string }) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  return (
    <Text role="alert" color="danger">
      {t('saving.refusedBecause', props)}
    </Text>
  );
}
