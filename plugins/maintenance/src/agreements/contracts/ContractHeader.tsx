import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { ParentLink } from '../../platform/components/ParentLink';
import { RecordHeader, RecordLine } from '../../platform/components/RecordPage';
import { contractsRouteRef } from '../../routes';
import { contractTranslationRef } from './translation';
import { ContractActions } from './ContractActions';
import { ContractStatusBadge } from './ContractStatusBadge';
import { useContractTerm } from './useContractTerm';

/** Which contract it is, how it stands, and what can be done with it. */
export function ContractHeader(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  return (
    <RecordHeader
      marks={
        <>
          <ParentLink routeRef={contractsRouteRef}>{t('contracts')}</ParentLink>
          <Text as="span" color="secondary">
            {contract.number}
          </Text>
          <ContractStatusBadge status={contract.status} />
          <Text as="span">{term.left(contract)}</Text>
        </>
      }
      title={contract.title}
      actions={
        <RecordLine>
          <ContractActions contract={contract} />
        </RecordLine>
      }
    />
  );
}
