import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  Contract,
  Inspection,
  InspectionKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../platform/components/DateField';
import { EntityPicker } from '../platform/components/EntityPicker';
import { FormDialog } from '../platform/components/FormDialog';
import { useMaintenanceMutation } from '../platform/queries/useMaintenanceMutation';
import { useToday } from '../platform/time/useToday';
import { inspectionTranslationRef } from './translation';

const KINDS: readonly InspectionKind[] = ['first', 'regular'];

export interface NewInspectionDialogProps {
  contract: Contract;
  onClose: () => void;
  onCreated: (inspection: Inspection) => void;
}

/** Makes the first inspection of a contract, or one outside its plans. */
export function NewInspectionDialog(props: NewInspectionDialogProps) {
  const { contract, onClose, onCreated } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const create = useMaintenanceMutation('createInspection', {
    onSuccess(inspection) {
      onCreated(inspection);
      onClose();
    },
  });
  const [kind, setKind] = useState<InspectionKind>('first');
  const today = useToday();
  const [dueOn, setDueOn] = useState<string | undefined>(
    today < contract.startsOn ? contract.startsOn : today,
  );
  const [engineerRef, setEngineerRef] = useState(contract.projectEngineerRef);
  const submit = () => {
    if (!dueOn) return;
    create.mutate({
      body: {
        kind,
        contractId: contract.id,
        title: t(`kind.${kind}`),
        dueOn,
        engineerRef,
      },
    });
  };
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('create.title')}
      submitLabel={t('create.submit')}
      onSubmit={submit}
      isSubmitting={create.isPending}
      error={create.error}
      isSubmitDisabled={!dueOn}
    >
      <RadioGroup
        label={t('create.kind')}
        value={kind}
        onChange={value => setKind(value as InspectionKind)}
      >
        {KINDS.map(each => (
          <Radio key={each} value={each}>
            {t(`create.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <DateField
        label={t('dueOn')}
        value={dueOn}
        min={contract.startsOn}
        max={contract.endsOn}
        onChange={setDueOn}
        isRequired
      />
      <EntityPicker
        kind="User"
        label={t('engineer')}
        value={engineerRef}
        onChange={setEngineerRef}
      />
    </FormDialog>
  );
}
