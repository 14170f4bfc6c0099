import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { DateField } from '../../components/DateField';
import { FormDialog } from '../../components/FormDialog';
import { useSubmit } from '../../components/useSubmit';
import { maintenanceTranslationRef } from '../../translation';
import styles from '../form/ContractForm.module.css';
import { DevicePicker } from './DevicePicker';

export interface AddDevicesDialogProps {
  contract: Contract;
  onAdded: () => void;
  onClose: () => void;
}

/** Takes devices of the customer into the cover of a contract. */
export function AddDevicesDialog(props: AddDevicesDialogProps) {
  const { contract, onAdded, onClose } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [deviceRefs, setDeviceRefs] = useState<readonly string[]>([]);
  const [startsOn, setStartsOn] = useState<string>();
  const [endsOn, setEndsOn] = useState<string>();
  const endsBeforeStart =
    (endsOn ?? contract.endsOn) < (startsOn ?? contract.startsOn);

  const onSubmit = () =>
    run(async () => {
      await api.addContractCoverage(
        contract.id,
        deviceRefs.map(deviceRef => ({ deviceRef, startsOn, endsOn })),
      );
      onAdded();
      onClose();
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={680}
      title={t('contract.coverage.add')}
      submitLabel={t('contract.coverage.addCount', {
        count: deviceRefs.length,
      })}
      onSubmit={onSubmit}
      isSubmitting={isSubmitting}
      isSubmitDisabled={deviceRefs.length === 0 || endsBeforeStart}
      error={error}
      conflict={t('contract.coverage.coveredAlready')}
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
          label={t('contract.coverage.from')}
          description={t('contract.coverage.fromHint')}
          value={startsOn}
          min={contract.startsOn}
          max={contract.endsOn}
          onChange={setStartsOn}
        />
        <DateField
          label={t('contract.coverage.to')}
          description={t('contract.coverage.toHint')}
          value={endsOn}
          min={startsOn ?? contract.startsOn}
          max={contract.endsOn}
          onChange={setEndsOn}
          errorMessage={
            endsBeforeStart
              ? t('contract.form.problem.endsBeforeStart')
              : undefined
          }
        />
      </div>
    </FormDialog>
  );
}
