import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArchiveLine } from '../icons/RiArchiveLine';
import { RiInboxArchiveLine } from '../icons/RiInboxArchiveLine';
import { RiSearchEyeLine } from '../icons/RiSearchEyeLine';
import { RiToolsLine } from '../icons/RiToolsLine';
import { FindingState } from '@weibao/backstage-plugin-maintenance-common';
import { StatusLooks, StatusMark } from '../components/StatusMark';
import { findingTranslationRef } from './translation';

const looks: StatusLooks<FindingState> = {
  open: { icon: RiInboxArchiveLine, tone: 'plain' },
  'in-progress': { icon: RiToolsLine, tone: 'info' },
  'to-check': { icon: RiSearchEyeLine, tone: 'info' },
  closed: { icon: RiArchiveLine, tone: 'neutral' },
};

/** Where a finding stands between being raised and being closed. */
export function FindingStateBadge(props: { state: FindingState }) {
  const { t } = useTranslationRef(findingTranslationRef);
  return (
    <StatusMark {...looks[props.state]} isFilled>
      {t(`state.${props.state}`)}
    </StatusMark>
  );
}
