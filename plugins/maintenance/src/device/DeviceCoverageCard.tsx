import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { maintenanceApiRef } from '../api';
import { QueryState } from '../components/QueryState';
import { useApiQuery } from '../components/useApiQuery';
import { deviceTranslationRef } from './translation';
import { CoverageInForce } from './CoverageInForce';
import { OutOfCover } from './OutOfCover';

/** Which contract covers the device today, what it promises, and why that one. */
export function DeviceCoverageCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(deviceTranslationRef);
  const { contracts } = useApi(maintenanceApiRef);
  const deviceRef = stringifyEntityRef(entity);
  const query = useApiQuery(`coverage ${deviceRef}`, signal =>
    contracts.getCoverage({ deviceRef }, { signal }),
  );
  return (
    <EntityInfoCard title={t('coverage.title')}>
      <QueryState query={query} lines={6}>
        {coverage =>
          coverage.contract && coverage.coverage ? (
            <CoverageInForce
              contract={coverage.contract}
              row={coverage.coverage}
              reason={coverage.reason}
              others={coverage.candidates.filter(({ chosen }) => !chosen)}
            />
          ) : (
            <OutOfCover coverage={coverage} />
          )
        }
      </QueryState>
    </EntityInfoCard>
  );
}
