import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CaseMatch,
  CaseMatchReason,
} from '@weibao/backstage-plugin-maintenance-common';
import { useDeviceWords } from '../../entity/useDeviceWords';
import { maintenanceTranslationRef } from '../../translation';

/** Why a case fits, in one line, what counts most first. */
export function useMatchReasons(): (match: CaseMatch) => string {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const deviceWords = useDeviceWords();
  const inWords = ({ kind, points, values }: CaseMatchReason): string => {
    if (kind === 'feedback') {
      return t(
        points < 0
          ? 'cases.match.reason.feedback-against'
          : 'cases.match.reason.feedback-for',
      );
    }
    const shown =
      kind === 'device-type' ? values.map(deviceWords.type) : values;
    return t(`cases.match.reason.${kind}`, {
      values: shown.join(t('cases.match.listSeparator')),
    });
  };
  return ({ reasons }) =>
    [...reasons]
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map(inWords)
      .join(' · ');
}
