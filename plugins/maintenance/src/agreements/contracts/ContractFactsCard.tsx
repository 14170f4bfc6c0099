import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { useFormat } from '../../platform/components/useFormat';
import { useCoverWords } from '../coverage/useCoverWords';
import { contractTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { ContractNeighbourLink } from './ContractNeighbourLink';
import { useContractTerm } from './useContractTerm';

/** Who has agreed on what, and for how long. */
export function ContractFactsCard(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const term = useContractTerm();
  const coverWords = useCoverWords();
  const entity = (ref: string | undefined, defaultKind: string) =>
    ref && <EntityRefLink entityRef={ref} defaultKind={defaultKind} hideIcon />;
  return (
    <EntityInfoCard title={t('contract')}>
      <FactList
        facts={[
          {
            label: t('termTitle'),
            value: term.dates(contract),
            isWide: true,
          },
          {
            label: t('covers'),
            value: coverWords(contract),
            isWide: true,
          },
          {
            label: tCommon('customer'),
            value: entity(contract.customerRef, 'customer'),
          },
          {
            label: t('projectEngineer'),
            value: entity(contract.projectEngineerRef, 'user'),
          },
          {
            label: t('serviceManager'),
            value: entity(contract.serviceManagerRef, 'user'),
          },
          {
            label: t('chatGroup'),
            value: contract.chatGroup,
            isWide: true,
          },
          {
            label: t('pausesOn'),
            value: contract.pausesOn.length
              ? contract.pausesOn
                  .map(reason => tCommon(`pauseReason.${reason}`))
                  .join(t('listSeparator'))
              : t('neverPauses'),
            isWide: true,
          },
          {
            label: t('renews'),
            value: contract.renewsContractId && (
              <ContractNeighbourLink id={contract.renewsContractId} />
            ),
          },
          {
            label: t('renewedBy'),
            value: contract.renewedByContractId && (
              <ContractNeighbourLink id={contract.renewedByContractId} />
            ),
          },
          {
            label: t('updatedAt'),
            value: format.instant(contract.updatedAt),
          },
        ]}
      />
    </EntityInfoCard>
  );
}
