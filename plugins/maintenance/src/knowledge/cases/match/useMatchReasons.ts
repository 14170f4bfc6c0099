import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CaseMatch } from '@weibao/backstage-plugin-maintenance-common';
import { useDeviceWords } from '../../../inventory/entity/useDeviceWords';
import { caseTranslationRef } from '../translation';

/** Why a case fits, in one line, what counts most first. */
export function useMatchReasons(): (match: CaseMatch) => string {
  const { t } = useTranslationRef(caseTranslationRef);
  const deviceWords = useDeviceWords();
  const inWords = ({
    kind,
    points,
    values,
  }: CaseMatch['reasons'][number]): string => {
    if (kind === 'feedback') {
      return t(
        points < 0
          ? 'match.reason.feedback-against'
          : 'match.reason.feedback-for',
      );
    }
    const shown =
      kind === 'device-type' ? values.map(deviceWords.type) : values;
    return t(`match.reason.${kind}`, {
      values: shown.join(t('match.listSeparator')),
    });
  };
  return ({ reasons }) =>
    [...reasons]
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map(inWords)
      .join(' · ');
}
