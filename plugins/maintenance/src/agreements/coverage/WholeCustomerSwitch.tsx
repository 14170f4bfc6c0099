import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Switch } from '@backstage/ui';
import { useState } from 'react';
import { contractTranslationRef } from '../contracts/translation';
import { WholeCustomerDialog } from './WholeCustomerDialog';

export interface WholeCustomerSwitchProps {
  contractId: string;
  isSelected: boolean;
  isDisabled: boolean;
  onChange: (isSelected: boolean) => void;
}

/** Whether a contract covers whatever device the customer has or will have. */
export function WholeCustomerSwitch(props: WholeCustomerSwitchProps) {
  const { contractId, isSelected, isDisabled, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Switch
        label={t('coverage.wholeCustomerSwitch')}
        isSelected={isSelected}
        isDisabled={isDisabled}
        onChange={isOn => (isOn ? setIsAsking(true) : onChange(false))}
      />
      {isAsking && (
        <WholeCustomerDialog
          contractId={contractId}
          onConfirm={() => {
            setIsAsking(false);
            onChange(true);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
