import {
  useApi,
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiEditLine } from '../../platform/icons/RiEditLine';
import { RiStopCircleLine } from '../../platform/icons/RiStopCircleLine';
import {
  Contract,
  InspectionPlan,
  inspectionPlanPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { EmptyState } from '../../platform/components/EmptyState';
import { FactList } from '../../platform/components/FactList';
import { ParentLink } from '../../platform/components/ParentLink';
import { QueryState } from '../../platform/components/QueryState';
import { RecordHeader, RecordPage } from '../../platform/components/RecordPage';
import { useComposedQuery } from '../../platform/queries/useComposedQuery';
import { useFormat } from '../../platform/components/useFormat';
import { ContractLink } from '../../agreements/contracts/ContractLink';
import { inspectionPlanRouteRef, inspectionsRouteRef } from '../../routes';
import { inspectionPlanTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import { InspectionTable } from '../InspectionTable';
import { EndPlanDialog } from './EndPlanDialog';
import { PlanCounts } from './PlanCounts';
import { PlanFormDialog } from './PlanFormDialog';
import { PlannedDates } from '../../platform/recurrence/PlannedDates';
import { recurrenceRuleTranslationRef } from '../../platform/recurrence/translation';
import { useRecurrenceWords } from '../../platform/recurrence/useRecurrenceWords';
import { YearStrip } from '../../platform/recurrence/YearStrip';

interface PlanViewProps {
  plan: InspectionPlan;
  contract: Contract;
}

function PlanHeader(props: PlanViewProps) {
  const { plan, contract } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const { allowed } = usePermission({
    permission: inspectionPlanPermission,
    resourceRef: plan.customerRef,
  });
  const [open, setOpen] = useState<'edit' | 'end'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <RecordHeader
        marks={
          <>
            <ParentLink routeRef={inspectionsRouteRef} search="?view=plans">
              {t('plans')}
            </ParentLink>
            {plan.ended && (
              <Text as="span" weight="bold">
                {t('ended')}
              </Text>
            )}
          </>
        }
        title={plan.title}
        actions={
          allowed &&
          !plan.ended && (
            <Flex gap="2">
              <Button
                variant="secondary"
                iconStart={<RiStopCircleLine />}
                onPress={() => setOpen('end')}
              >
                {t('end')}
              </Button>
              <Button
                variant="secondary"
                iconStart={<RiEditLine />}
                onPress={() => setOpen('edit')}
              >
                {t('edit')}
              </Button>
            </Flex>
          )
        }
      />
      {open === 'edit' && (
        <PlanFormDialog contract={contract} plan={plan} onClose={close} />
      )}
      {open === 'end' && <EndPlanDialog plan={plan} onClose={close} />}
    </>
  );
}

function PlanView(props: PlanViewProps) {
  const { plan } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const { t: tRule } = useTranslationRef(recurrenceRuleTranslationRef);
  const recurrence = useRecurrenceWords();
  const { contractId, contractNumber } = plan;
  return (
    <RecordPage>
      <PlanHeader {...props} />
      <EntityInfoCard title={t('coming')}>
        <Flex direction="column" gap="4">
          <YearStrip dates={plan.coming} />
          <PlannedDates dates={plan.coming} />
          <FactList
            facts={[
              {
                label: tRule('recurrence'),
                value: recurrence(plan.rule),
              },
              {
                label: t('startsOn'),
                value: format.date(plan.startsOn),
              },
              {
                label: t('shift'),
                value: t(`shiftTo.${plan.shift}`),
              },
              {
                label: tInspection('customer'),
                value: (
                  <EntityRefLink
                    entityRef={plan.customerRef}
                    defaultKind="customer"
                    hideIcon
                  />
                ),
              },
              {
                label: tInspection('contract'),
                value: contractNumber && (
                  <ContractLink
                    contract={{ id: contractId, number: contractNumber }}
                  />
                ),
              },
              {
                label: tInspection('engineer'),
                value: plan.engineerRef && (
                  <EntityRefLink
                    entityRef={plan.engineerRef}
                    defaultKind="user"
                    hideIcon
                  />
                ),
              },
              {
                label: tInspection('stateTitle'),
                value: <PlanCounts counts={plan.counts} />,
              },
            ]}
          />
        </Flex>
      </EntityInfoCard>
      <EntityInfoCard title={tInspection('ofPlan')}>
        <InspectionTable
          label={tInspection('ofPlan')}
          query={{ planId: plan.id }}
          hidesContract
          emptyState={
            <EmptyState
              title={tInspection('contractEmpty')}
              description={tInspection('planEmptyHint')}
            />
          }
        />
      </EntityInfoCard>
    </RecordPage>
  );
}

/** One inspection plan: what it asks for, what is to come and what was done. */
export function InspectionPlanPage() {
  const { id } = useRouteRefParams(inspectionPlanRouteRef);
  const api = useApi(maintenanceApiRef);
  const query = useComposedQuery(
    ['maintenance', 'inspection-plans', id],
    async signal => {
      const plan = await api.getInspectionPlan({ path: { id } }, { signal });
      return {
        plan,
        contract: await api.getContract(
          { path: { id: plan.contractId } },
          { signal },
        ),
      };
    },
  );
  return (
    <QueryState query={query} lines={8}>
      {value => <PlanView {...value} />}
    </QueryState>
  );
}
