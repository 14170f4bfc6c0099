import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { InspectionPlan } from '@weibao/backstage-plugin-maintenance-common';
import { FormDialog } from '../../platform/components/FormDialog';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { inspectionPlanTranslationRef } from './translation';

/** Ends a plan: no further inspections, those that began stay. */
export function EndPlanDialog(props: {
  plan: InspectionPlan;
  onClose: () => void;
}) {
  const { plan, onClose } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const end = useChange(
    'inspection-plans',
    async (api, { id }: InspectionPlan) => {
      const path = { id };
      // Whatever has become of it since it was shown.
      const { version } = await api.getInspectionPlan({ path });
      return api.updateInspectionPlan({ path, body: { version, ended: true } });
    },
    { onSuccess: onClose },
  );
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('end')}
      submitLabel={t('end')}
      isDestructive
      onSubmit={() => end.mutate(plan)}
      isSubmitting={end.isPending}
      error={end.error}
    >
      <Text>{t('endHint')}</Text>
    </FormDialog>
  );
}
