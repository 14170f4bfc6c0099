import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { InspectionPlan } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { FormDialog } from '../../components/FormDialog';
import { useSubmit } from '../../components/useSubmit';
import { maintenanceTranslationRef } from '../../translation';

/** Ends a plan: no further inspections, those that began stay. */
export function EndPlanDialog(props: {
  plan: InspectionPlan;
  onEnded: () => void;
  onClose: () => void;
}) {
  const { plan, onEnded, onClose } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const submit = () =>
    run(async () => {
      const { version } = await api.getInspectionPlan(plan.id);
      await api.updateInspectionPlan(plan.id, { version, ended: true });
      onEnded();
      onClose();
    });
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('inspection.plan.end')}
      submitLabel={t('inspection.plan.end')}
      isDestructive
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
    >
      <Text>{t('inspection.plan.endHint')}</Text>
    </FormDialog>
  );
}
