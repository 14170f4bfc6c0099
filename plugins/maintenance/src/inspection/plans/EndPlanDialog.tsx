import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { InspectionPlan } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { FormDialog } from '../../components/FormDialog';
import { useSubmit } from '../../components/useSubmit';
import { inspectionPlanTranslationRef } from './translation';

/** Ends a plan: no further inspections, those that began stay. */
export function EndPlanDialog(props: {
  plan: InspectionPlan;
  onEnded: () => void;
  onClose: () => void;
}) {
  const { plan, onEnded, onClose } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const submit = () =>
    run(async () => {
      const { version } = await api.getInspectionPlan({
        path: { id: plan.id },
      });
      await api.updateInspectionPlan({
        path: { id: plan.id },
        body: { version, ended: true },
      });
      onEnded();
      onClose();
    });
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('end')}
      submitLabel={t('end')}
      isDestructive
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
    >
      <Text>{t('endHint')}</Text>
    </FormDialog>
  );
}
