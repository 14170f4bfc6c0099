import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '../icons/RiErrorWarningLine';
import { StatusMark } from './StatusMark';
import { commonTranslationRef } from './translation';

/** Marks what a contract does not reach any more, or not yet. */
export function OutsideTermMark() {
  const { t } = useTranslationRef(commonTranslationRef);
  return (
    <StatusMark icon={RiErrorWarningLine} tone="warning">
      {t('outsideTerm')}
    </StatusMark>
  );
}
