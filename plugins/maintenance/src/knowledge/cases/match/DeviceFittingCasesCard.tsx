import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { caseTranslationRef } from '../translation';
import { FittingCases } from './FittingCases';

/** The cases that fit the device and what it had lately. */
export function DeviceFittingCasesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(caseTranslationRef);
  return (
    <EntityInfoCard title={t('match.title')}>
      <FittingCases target={{ deviceRef: stringifyEntityRef(entity) }} />
    </EntityInfoCard>
  );
}
