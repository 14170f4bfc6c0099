import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { useToday } from '../../platform/time/useToday';
import { AttainmentOverview } from './AttainmentOverview';
import { yearOfAttainment } from './sharedQuestions';
import { customerTranslationRef } from './translation';

/** How many clocks were met in the last twelve months, by month and clock. */
export function AttainmentCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(customerTranslationRef);
  const customerRef = stringifyEntityRef(entity);
  const today = useToday();
  const query = useMaintenanceQuery(
    'getAttainment',
    yearOfAttainment(customerRef, today),
  );
  return (
    <EntityInfoCard title={t('attainment.title')}>
      <QueryState query={query} lines={6}>
        {attainment => <AttainmentOverview attainment={attainment} />}
      </QueryState>
    </EntityInfoCard>
  );
}
