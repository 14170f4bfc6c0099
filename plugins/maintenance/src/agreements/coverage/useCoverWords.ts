import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from '../contracts/translation';

/** Says what a contract covers, will cover or covered. */
export function useCoverWords() {
  const { t } = useTranslationRef(contractTranslationRef);
  return ({
    status,
    coversWholeCustomer,
    coveredDevices: count,
  }: Pick<Contract, 'status' | 'coversWholeCustomer' | 'coveredDevices'>) => {
    switch (status) {
      case 'planned':
        return coversWholeCustomer
          ? t('willCover.wholeCustomer')
          : t('willCover.devices', { count });
      case 'expired':
        return coversWholeCustomer
          ? t('covered.wholeCustomer')
          : t('covered.devices', { count });
      default:
        return coversWholeCustomer
          ? t('wholeCustomer')
          : t('devices', { count });
    }
  };
}
