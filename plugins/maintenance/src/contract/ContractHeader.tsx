import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { contractsRouteRef } from '../routes';
import { contractTranslationRef } from './translation';
import { ContractActions } from './ContractActions';
import styles from './ContractPage.module.css';
import { ContractStatusBadge } from './ContractStatusBadge';
import { useContractTerm } from './useContractTerm';

/** Which contract it is, how it stands, and what can be done with it. */
export function ContractHeader(props: {
  contract: Contract;
  onChanged: () => void;
}) {
  const { contract, onChanged } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  const contractsRoute = useRouteRef(contractsRouteRef);
  return (
    <header className={styles.header}>
      <div className={styles.headline}>
        <div className={styles.badges}>
          {contractsRoute && (
            <Link to={contractsRoute()}>{t('contracts')}</Link>
          )}
          <Text as="span" color="secondary">
            {contract.number}
          </Text>
          <ContractStatusBadge status={contract.status} />
          <Text as="span">{term.left(contract)}</Text>
        </div>
        <Text as="h2" variant="title-small" weight="bold">
          {contract.title}
        </Text>
      </div>
      <div className={styles.actions}>
        <ContractActions contract={contract} onChanged={onChanged} />
      </div>
    </header>
  );
}
