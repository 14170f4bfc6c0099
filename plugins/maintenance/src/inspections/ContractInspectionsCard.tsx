import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex } from '@backstage/ui';
import { RiAddLine } from '../platform/icons/RiAddLine';
import { RiFootprintLine } from '../platform/icons/RiFootprintLine';
import {
  Contract,
  inspectionPlanPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { EmptyState } from '../platform/components/EmptyState';
import { inspectionPlanRouteRef, inspectionRouteRef } from '../routes';
import { inspectionPlanTranslationRef } from './plans/translation';
import { inspectionTranslationRef } from './translation';
import { firstInspectionTranslationRef } from './firstInspections/translation';
import { NewInspectionDialog } from './NewInspectionDialog';
import { InspectionTable } from './InspectionTable';
import { PlanFormDialog } from './plans/PlanFormDialog';
import { PlanList } from './plans/PlanList';

/** How often the devices of a contract are inspected, and what is to come. */
export function ContractInspectionsCard(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tPlan } = useTranslationRef(inspectionPlanTranslationRef);
  const { t: tFirst } = useTranslationRef(firstInspectionTranslationRef);
  const navigate = useNavigate();
  const planRoute = useRouteRef(inspectionPlanRouteRef);
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  const { allowed } = usePermission({
    permission: inspectionPlanPermission,
    resourceRef: contract.customerRef,
  });
  const [open, setOpen] = useState<'plan' | 'first'>();
  const planButton = allowed && (
    <Button iconStart={<RiAddLine />} onPress={() => setOpen('plan')}>
      {tPlan('create')}
    </Button>
  );
  return (
    <EntityInfoCard
      title={t('inspections')}
      headerActions={
        allowed && (
          <Flex gap="2">
            <Button
              variant="secondary"
              iconStart={<RiFootprintLine />}
              onPress={() => setOpen('first')}
            >
              {tFirst('create')}
            </Button>
            {planButton}
          </Flex>
        )
      }
    >
      <Flex direction="column" gap="4">
        <PlanList query={{ contractId: contract.id }} hidesContract />
        <InspectionTable
          label={t('inspections')}
          query={{ contractId: contract.id }}
          hidesContract
          pageSize={5}
          emptyState={
            <EmptyState
              title={t('contractEmpty')}
              description={t('contractEmptyHint')}
            />
          }
        />
      </Flex>
      {open === 'plan' && (
        <PlanFormDialog
          contract={contract}
          onClose={() => setOpen(undefined)}
          onSaved={({ id }) => planRoute && navigate(planRoute({ id }))}
        />
      )}
      {open === 'first' && (
        <NewInspectionDialog
          contract={contract}
          onClose={() => setOpen(undefined)}
          onCreated={({ id }) =>
            inspectionRoute && navigate(inspectionRoute({ id }))
          }
        />
      )}
    </EntityInfoCard>
  );
}
