import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ClockName } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { commonTranslationRef } from '../../platform/components/translation';
import { RiHistoryLine } from '../../platform/icons/RiHistoryLine';
import { incidentTranslationRef } from './translation';

/** Names the clocks of which a late entry or a correction changed the verdict. */
export function TurnedMark(props: { clocks?: readonly ClockName[] }) {
  const { clocks } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  if (!clocks) return null;
  return (
    <StatusMark icon={RiHistoryLine} tone="warning">
      {t('clocks.turned', {
        clocks: clocks
          .map(clock => tCommon(`clock.${clock}`))
          .join(t('hint.listSeparator')),
      })}
    </StatusMark>
  );
}
