import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { WholeCustomerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { FormDialog } from '../../platform/components/FormDialog';
import { QueryState } from '../../platform/components/QueryState';
import { TwoLines } from '../../platform/components/TwoLines';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import styles from '../contracts/form/ContractForm.module.css';
import { contractTranslationRef } from '../contracts/translation';
import { useContractTerm } from '../contracts/useContractTerm';

function OtherContracts(props: {
  contracts: WholeCustomerPreview['contracts'];
}) {
  const { t } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  return (
    <>
      <Text>{t('coverage.alsoCovered')}</Text>
      <ul className={styles.outside}>
        {props.contracts.map(other => (
          <li key={other.id}>
            <TwoLines
              title={`${other.number} ${other.title}`}
              detail={[
                other.wholeCustomer
                  ? t('wholeCustomer')
                  : t('devices', { count: other.devices }),
                term.dates(other),
              ].join(' · ')}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks before a contract covers all devices of its customer, and says how many. */
export function WholeCustomerDialog(props: {
  contractId: string;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { contractId, onConfirm, onClose } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const query = useMaintenanceQuery(
    'previewWholeCustomerCoverage',
    { path: { id: contractId } },
    { staleTime: 0 },
  );
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('coverage.coverAllTitle')}
      submitLabel={t('coverage.coverAll')}
      onSubmit={onConfirm}
      isSubmitting={false}
      isSubmitDisabled={!query.data}
    >
      <QueryState query={query} lines={3}>
        {({ devices, contracts }) => (
          <Flex direction="column" gap="2">
            {devices !== undefined && (
              <Text>{t('coverage.coverAllCount', { count: devices })}</Text>
            )}
            <Text>{t('coverage.coverAllHint')}</Text>
            {contracts.length > 0 && <OtherContracts contracts={contracts} />}
          </Flex>
        )}
      </QueryState>
    </FormDialog>
  );
}
