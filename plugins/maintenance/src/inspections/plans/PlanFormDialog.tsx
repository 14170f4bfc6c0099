import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import {
  Contract,
  InspectionPlan,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../../platform/components/DateField';
import { EntityPicker } from '../../platform/components/EntityPicker';
import { FormDialog } from '../../platform/components/FormDialog';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { RecurrenceFields } from '../../platform/recurrence/RecurrenceFields';
import { useSettledPreview } from '../../platform/recurrence/useSettledPreview';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { inspectionTranslationRef } from '../translation';
import { inspectionPlanTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { useToday } from '../../platform/time/useToday';
import { ChecklistFields } from './ChecklistFields';
import { DeviceFilterFields } from './DeviceFilterFields';
import styles from './PlanForm.module.css';
import {
  checkPlan,
  newPlanValues,
  planInput,
  planPatch,
  PlanValues,
  planValuesOf,
} from './planForm';
import { PlanPreview } from './PlanPreview';
import { WindowFields } from './WindowFields';

export interface PlanFormDialogProps {
  contract: Contract;
  /** The plan to change; a new one is made when left out. */
  plan?: InspectionPlan;
  onSaved?: (plan: InspectionPlan) => void;
  onClose: () => void;
}

/** Makes an inspection plan or changes one, showing what comes of it. */
export function PlanFormDialog(props: PlanFormDialogProps) {
  const { contract, plan, onSaved, onClose } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  // What somebody else changes meanwhile is not changed back.
  const [opened] = useState(plan);
  const today = useToday();
  const [values, setValues] = useState(() =>
    plan
      ? planValuesOf(plan)
      : newPlanValues(contract, tInspection('kind.regular'), today),
  );
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const problems = checkPlan(values);
  const isSound = Object.keys(problems).length === 0;
  const shown = attempts > 0 ? problems : {};
  const preview = useSettledPreview(
    'inspection-plans',
    isSound ? planInput(values, contract.id) : undefined,
    (api, body, options) => api.previewInspectionPlan({ body }, options),
  );
  const onChange = (change: Partial<PlanValues>) =>
    setValues(current => ({ ...current, ...change }));
  const problemText = (field: Exclude<keyof PlanValues, 'recurrence'>) => {
    const problem = shown[field];
    return problem && t(`problem.${problem}`);
  };

  const save = useChange(
    'inspection-plans',
    async (api, written: PlanValues) => {
      if (!plan || !opened) {
        const body = planInput(written, contract.id);
        return api.createInspectionPlan({ body });
      }
      const body = planPatch(written, opened, plan.version);
      return body
        ? api.updateInspectionPlan({ path: { id: plan.id }, body })
        : plan;
    },
    {
      onSuccess(saved) {
        onSaved?.(saved);
        onClose();
      },
    },
  );

  const submit = () => {
    setAttempts(count => count + 1);
    if (isSound) save.mutate(values);
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={860}
      title={plan ? t('editTitle') : t('createTitle')}
      submitLabel={plan ? t('save') : t('create')}
      onSubmit={submit}
      isSubmitting={save.isPending}
      error={save.error}
      noValidate
    >
      <div ref={fields} className={styles.columns}>
        <div className={styles.fields}>
          <TextField
            label={t('title')}
            secondaryLabel={tCommon('required')}
            maxLength={200}
            value={values.title}
            onChange={title => onChange({ title })}
            {...fieldProblem(problemText('title'))}
          />
          <RecurrenceFields
            value={values.recurrence}
            onChange={recurrence => onChange({ recurrence })}
            problem={shown.recurrence}
          />
          <DateField
            label={t('startsOn')}
            value={values.startsOn}
            min={contract.startsOn}
            max={contract.endsOn}
            onChange={startsOn => onChange({ startsOn })}
            isRequired
            errorMessage={problemText('startsOn')}
          />
          <WindowFields values={values} onChange={onChange} />
          <DeviceFilterFields
            contract={contract}
            values={values}
            onChange={onChange}
            problem={problemText('deviceRefs')}
          />
          <ChecklistFields
            deviceTypes={Object.keys(preview.data?.devicesByType ?? {})}
            value={values.checklistIds}
            onChange={checklistIds => onChange({ checklistIds })}
          />
          <EntityPicker
            kind="User"
            label={tInspection('engineer')}
            value={values.engineerRef}
            onChange={engineerRef => onChange({ engineerRef })}
          />
        </div>
        <PlanPreview preview={preview} />
      </div>
    </FormDialog>
  );
}
