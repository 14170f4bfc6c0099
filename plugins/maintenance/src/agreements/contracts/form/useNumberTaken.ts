import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from '../translation';

/** Says that a number is taken, and by which contract where that may be known. */
export function useNumberTaken() {
  const { t } = useTranslationRef(contractTranslationRef);
  return (number: string, namesake: Contract | undefined) =>
    namesake
      ? t('form.numberTakenBy', {
          number,
          other: namesake.number,
          title: namesake.title,
        })
      : t('form.numberTaken', { number });
}
