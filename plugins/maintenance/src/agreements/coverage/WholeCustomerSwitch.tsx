import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Switch } from '@backstage/ui';
import { contractTranslationRef } from '../contracts/translation';

export interface WholeCustomerSwitchProps {
  isSelected: boolean;
  isDisabled: boolean;
  onChange: (isSelected: boolean) => void;
}

/** Whether a contract covers whatever device the customer has or will have. */
export function WholeCustomerSwitch(props: WholeCustomerSwitchProps) {
  const { t } = useTranslationRef(contractTranslationRef);
  return <Switch {...props} label={t('coverage.wholeCustomerSwitch')} />;
}
