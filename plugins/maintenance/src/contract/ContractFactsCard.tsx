import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../components/FactList';
import { useFormat } from '../components/useFormat';
import { maintenanceTranslationRef } from '../translation';
import { ContractNeighbourLink } from './ContractNeighbourLink';
import { useContractTerm } from './useContractTerm';

/** Who has agreed on what, and for how long. */
export function ContractFactsCard(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const term = useContractTerm();
  const entity = (ref: string | undefined, defaultKind: string) =>
    ref && <EntityRefLink entityRef={ref} defaultKind={defaultKind} hideIcon />;
  return (
    <EntityInfoCard title={t('contract.contract')}>
      <FactList
        facts={[
          {
            label: t('contract.termTitle'),
            value: term.dates(contract),
            isWide: true,
          },
          {
            label: t('contract.customer'),
            value: entity(contract.customerRef, 'customer'),
          },
          {
            label: t('contract.projectEngineer'),
            value: entity(contract.projectEngineerRef, 'user'),
          },
          {
            label: t('contract.serviceManager'),
            value: entity(contract.serviceManagerRef, 'user'),
          },
          {
            label: t('contract.chatGroup'),
            value: contract.chatGroup,
            isWide: true,
          },
          {
            label: t('contract.pausesOn'),
            value: contract.pausesOn.length
              ? contract.pausesOn
                  .map(reason => t(`common.pauseReason.${reason}`))
                  .join(t('contract.listSeparator'))
              : t('contract.neverPauses'),
            isWide: true,
          },
          {
            label: t('contract.renews'),
            value: contract.renewsContractId && (
              <ContractNeighbourLink id={contract.renewsContractId} />
            ),
          },
          {
            label: t('contract.renewedBy'),
            value: contract.renewedByContractId && (
              <ContractNeighbourLink id={contract.renewedByContractId} />
            ),
          },
          {
            label: t('contract.updatedAt'),
            value: format.instant(contract.updatedAt),
          },
        ]}
      />
    </EntityInfoCard>
  );
}
