import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, CheckboxGroup, Flex, Text } from '@backstage/ui';
import { RenewalPreview } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { TwoLines } from '../../platform/components/TwoLines';
import { obligationTranslationRef } from '../obligations/translation';
import { contractTranslationRef } from './translation';

export interface CarriedOverFieldsProps {
  preview: RenewalPreview;
  /** Ids of what is left behind. */
  leftBehind: readonly string[];
  onChange: (leftBehind: string[]) => void;
}

/** Chooses which inspection plans and obligations go on in the contract that follows. */
export function CarriedOverFields(props: CarriedOverFieldsProps) {
  const { preview, leftBehind, onChange } = props;
  const { inspectionPlans = [], obligations = [] } = preview;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tObligation } = useTranslationRef(obligationTranslationRef);
  const format = useFormat();
  if (inspectionPlans.length + obligations.length === 0) {
    return <Text color="secondary">{t('renew.nothingElse')}</Text>;
  }

  /** Those of one group are chosen; of others nothing changes. */
  const choose = (group: readonly { id: string }[], chosen: string[]) => {
    const ids = group.map(({ id }) => id);
    onChange([
      ...leftBehind.filter(id => !ids.includes(id)),
      ...ids.filter(id => !chosen.includes(id)),
    ]);
  };
  const chosenOf = (group: readonly { id: string }[]) =>
    group.map(({ id }) => id).filter(id => !leftBehind.includes(id));
  const continued = inspectionPlans.filter(({ dates }) => dates > 0);

  return (
    <Flex direction="column" gap="4">
      {inspectionPlans.length > 0 && (
        <CheckboxGroup
          label={t('renew.inspectionPlans')}
          value={chosenOf(continued)}
          onChange={chosen => choose(continued, chosen)}
        >
          {inspectionPlans.map(plan => (
            <Checkbox
              key={plan.id}
              value={plan.id}
              isDisabled={plan.dates === 0}
            >
              <TwoLines
                title={plan.title}
                detail={
                  plan.startsOn
                    ? t('renew.planDates', {
                        count: plan.dates,
                        former: format.date(plan.formerStartsOn),
                        date: format.date(plan.startsOn),
                      })
                    : t('renew.noDates')
                }
              />
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {obligations.length > 0 && (
        <CheckboxGroup
          label={t('renew.obligations')}
          value={chosenOf(obligations)}
          onChange={chosen => choose(obligations, chosen)}
        >
          {obligations.map(obligation => (
            <Checkbox key={obligation.id} value={obligation.id}>
              <TwoLines
                title={obligation.title}
                detail={t('renew.obligationDates', {
                  kind: tObligation(`kind.${obligation.kind}`),
                  former: format.date(obligation.formerDueOn),
                  date: format.date(obligation.dueOn),
                })}
              />
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </Flex>
  );
}

/** What is sent of it: each part that could be chosen from. */
export function carriedOver(
  { inspectionPlans, obligations }: RenewalPreview,
  leftBehind: readonly string[],
) {
  const isChosen = ({ id }: { id: string }) => !leftBehind.includes(id);
  return {
    inspectionPlanIds: inspectionPlans
      ?.filter(plan => plan.dates > 0 && isChosen(plan))
      .map(({ id }) => id),
    obligationIds: obligations?.filter(isChosen).map(({ id }) => id),
  };
}
