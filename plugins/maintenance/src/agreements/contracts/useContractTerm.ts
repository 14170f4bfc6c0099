import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ContractSummary } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { contractTranslationRef } from './translation';

type Term = Pick<
  ContractSummary,
  'startsOn' | 'endsOn' | 'status' | 'daysLeft'
>;

/** How the term of a contract is told. */
export function useContractTerm() {
  const { t } = useTranslationRef(contractTranslationRef);
  const format = useFormat();
  return {
    /** Its first and last day. */
    dates: (term: Pick<Term, 'startsOn' | 'endsOn'>) =>
      t('term.dates', {
        from: format.date(term.startsOn),
        to: format.date(term.endsOn),
      }),
    /** How much of it is left, or why nothing is. */
    left(term: Term) {
      if (term.status === 'planned') {
        return t('term.starts', { date: format.date(term.startsOn) });
      }
      return term.status === 'expired'
        ? t('term.ended', { date: format.date(term.endsOn) })
        : t('term.daysLeft', { count: term.daysLeft });
    },
  };
}
