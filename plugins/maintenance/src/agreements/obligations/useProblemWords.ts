import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { obligationTranslationRef } from './translation';
import { ObligationFormField } from './obligationForm';

/** Says what is wrong with the fields of an obligation. */
export function useProblemWords() {
  const { t } = useTranslationRef(obligationTranslationRef);
  return (problems: readonly ObligationFormField[]) =>
    (field: ObligationFormField): string | undefined => {
      if (!problems.includes(field)) return undefined;
      if (field === 'amount') return t('create.amountInvalid');
      return field === 'currency'
        ? t('create.currencyInvalid')
        : t('create.needed');
    };
}
