import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  ContractSummary,
  Coverage,
  CoverageReason,
  CoverageRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { ContractLink } from '../../agreements/contracts/ContractLink';
import { ContractStatusBadge } from '../../agreements/contracts/ContractStatusBadge';
import { LevelTargetsTable } from '../../agreements/contracts/LevelTargetsTable';
import { useContractTerm } from '../../agreements/contracts/useContractTerm';
import { deviceTranslationRef } from './translation';
import { contractTranslationRef } from '../../agreements/contracts/translation';
import styles from './CoverageInForce.module.css';

export interface CoverageInForceProps {
  contract: ContractSummary;
  row: CoverageRow;
  reason: CoverageReason;
  /** Cover that is in force as well and was not chosen. */
  others: NonNullable<Coverage['candidates']>;
}

function OtherCover(props: Pick<CoverageInForceProps, 'others'>) {
  const { t } = useTranslationRef(deviceTranslationRef);
  const term = useContractTerm();
  return (
    <Alert
      status="warning"
      icon
      title={t('coverage.overlap', { count: props.others.length })}
      description={
        <ul className={styles.others}>
          {props.others.map(({ contract, coverage }) => (
            <li key={coverage.id}>
              <ContractLink contract={contract} />{' '}
              {t(`coverage.scope.${coverage.scope}`)} · {term.dates(coverage)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** The contract that counts for the device, and why it is that one. */
export function CoverageInForce(props: CoverageInForceProps) {
  const { contract, row, reason, others } = props;
  const { t } = useTranslationRef(deviceTranslationRef);
  const { t: tContract } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  const person = (ref?: string) =>
    ref && <EntityRefLink entityRef={ref} defaultKind="user" hideIcon />;
  return (
    <Flex direction="column" gap="4">
      <div>
        <Flex align="center" gap="2" className={styles.contract}>
          <ContractLink contract={contract} />
          <ContractStatusBadge status={contract.status} />
          <Text>{term.left(contract)}</Text>
        </Flex>
        <Text color="secondary">{contract.title}</Text>
      </div>
      <FactList
        facts={[
          { label: t('coverage.coveredFor'), value: term.dates(row) },
          {
            label: t('coverage.why'),
            value: `${t(`coverage.scope.${row.scope}`)} · ${t(
              `coverage.reason.${reason}`,
            )}`,
          },
          {
            label: tContract('projectEngineer'),
            value: person(contract.projectEngineerRef),
          },
          {
            label: tContract('serviceManager'),
            value: person(contract.serviceManagerRef),
          },
        ]}
      />
      {others.length > 0 && <OtherCover others={others} />}
      <LevelTargetsTable levels={contract.levels} withNames />
    </Flex>
  );
}
