import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { HandlingPlan } from '@weibao/backstage-plugin-maintenance-common';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';

/** In the order in which a plan is thought through. */
const PLAN_PARTS = [
  { name: 'diagnosis', isRequired: true, maxLength: 20000 },
  { name: 'steps', isRequired: true, maxLength: 20000 },
  { name: 'tools', isRequired: false, maxLength: 2000 },
  { name: 'businessEffect', isRequired: false, maxLength: 2000 },
  { name: 'wayBack', isRequired: false, maxLength: 2000 },
] as const;

export interface PlanFieldsProps {
  value: HandlingPlan;
  onChange: (value: HandlingPlan) => void;
}

/** What is wrong, what will be done, and how to get back. */
export function PlanFields(props: PlanFieldsProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <>
      {PLAN_PARTS.map(({ name, isRequired, maxLength }) => (
        <TextAreaField
          key={name}
          label={t(`field.${name}`)}
          secondaryLabel={isRequired ? tCommon('required') : undefined}
          isRequired={isRequired}
          maxLength={maxLength}
          rows={isRequired ? 3 : 2}
          value={value[name] ?? ''}
          onChange={text => onChange({ ...value, [name]: text })}
        />
      ))}
    </>
  );
}
