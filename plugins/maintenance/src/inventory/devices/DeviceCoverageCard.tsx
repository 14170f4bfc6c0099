import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Coverage } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { useFormat } from '../../platform/components/useFormat';
import { deviceTranslationRef } from './translation';
import { CoverageInForce } from './CoverageInForce';
import { OutOfCover } from './OutOfCover';

function DeviceCoverage(props: { coverage: Coverage }) {
  const { covered, contract, coverage, reason, candidates, coveredUntil } =
    props.coverage;
  const { t } = useTranslationRef(deviceTranslationRef);
  const format = useFormat();
  if (!covered) return <OutOfCover coverage={props.coverage} />;
  if (contract && coverage && reason && candidates) {
    return (
      <CoverageInForce
        contract={contract}
        row={coverage}
        reason={reason}
        others={candidates.filter(({ chosen }) => !chosen)}
      />
    );
  }
  // By which contract is not for everybody to see.
  return (
    <Text>
      {coveredUntil &&
        t('coverage.coveredUntil', { date: format.date(coveredUntil) })}
    </Text>
  );
}

/** Which contract covers the device today, what it promises, and why that one. */
export function DeviceCoverageCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(deviceTranslationRef);
  const deviceRef = stringifyEntityRef(entity);
  const query = useMaintenanceQuery('getCoverage', { query: { deviceRef } });
  return (
    <EntityInfoCard title={t('coverage.title')}>
      <QueryState query={query} lines={6}>
        {coverage => <DeviceCoverage coverage={coverage} />}
      </QueryState>
    </EntityInfoCard>
  );
}
