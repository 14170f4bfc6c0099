import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../../platform/components/DateField';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { contractTranslationRef } from '../contracts/translation';
import styles from '../contracts/form/ContractForm.module.css';
import { DevicePicker } from './DevicePicker';

export interface AddDevicesDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Takes devices of the customer into the cover of a contract. */
export function AddDevicesDialog(props: AddDevicesDialogProps) {
  const { contract, onClose } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const add = useMaintenanceMutation('addContractCoverage', {
    onSuccess: onClose,
  });
  const [deviceRefs, setDeviceRefs] = useState<readonly string[]>([]);
  const [startsOn, setStartsOn] = useState<string>();
  const [endsOn, setEndsOn] = useState<string>();
  const endsBeforeStart =
    (endsOn ?? contract.endsOn) < (startsOn ?? contract.startsOn);

  const onSubmit = () =>
    add.mutate({
      path: { id: contract.id },
      body: {
        items: deviceRefs.map(deviceRef => ({ deviceRef, startsOn, endsOn })),
      },
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={680}
      title={t('coverage.add')}
      submitLabel={t('coverage.addCount', {
        count: deviceRefs.length,
      })}
      onSubmit={onSubmit}
      isSubmitting={add.isPending}
      isSubmitDisabled={deviceRefs.length === 0 || endsBeforeStart}
      error={add.error}
      conflict={t('coverage.coveredAlready')}
      noValidate
    >
      <DevicePicker
        customerRef={contract.customerRef}
        coveredByNumber={contract.number}
        selected={deviceRefs}
        onChange={setDeviceRefs}
      />
      <div className={styles.grid}>
        <DateField
          label={t('coverage.from')}
          description={t('coverage.fromHint')}
          value={startsOn}
          min={contract.startsOn}
          max={contract.endsOn}
          onChange={setStartsOn}
        />
        <DateField
          label={t('coverage.to')}
          description={t('coverage.toHint')}
          value={endsOn}
          min={startsOn ?? contract.startsOn}
          max={contract.endsOn}
          onChange={setEndsOn}
          errorMessage={
            endsBeforeStart ? t('form.problem.ends-before-start') : undefined
          }
        />
      </div>
    </FormDialog>
  );
}
