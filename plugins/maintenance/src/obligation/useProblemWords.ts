import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { maintenanceTranslationRef } from '../translation';
import { ObligationFormField } from './obligationForm';

/** Says what is wrong with the fields of an obligation. */
export function useProblemWords() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (problems: readonly ObligationFormField[]) =>
    (field: ObligationFormField): string | undefined => {
      if (!problems.includes(field)) return undefined;
      if (field === 'amount') return t('obligation.create.amountInvalid');
      return field === 'currency'
        ? t('obligation.create.currencyInvalid')
        : t('obligation.create.needed');
    };
}
