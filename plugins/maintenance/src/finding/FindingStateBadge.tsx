import { RiArchiveLine } from '../icons/RiArchiveLine';
import { RiInboxArchiveLine } from '../icons/RiInboxArchiveLine';
import { RiSearchEyeLine } from '../icons/RiSearchEyeLine';
import { RiToolsLine } from '../icons/RiToolsLine';
import { FindingState } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../components/createStatusMark';
import { StatusLooks } from '../components/StatusMark';
import { findingTranslationRef } from './translation';

const looks: StatusLooks<FindingState> = {
  open: { icon: RiInboxArchiveLine, tone: 'plain' },
  'in-progress': { icon: RiToolsLine, tone: 'info' },
  'to-check': { icon: RiSearchEyeLine, tone: 'info' },
  closed: { icon: RiArchiveLine, tone: 'neutral' },
};

/** Where a finding stands between being raised and being closed. */
export const FindingStateBadge = createStatusMark(
  findingTranslationRef,
  'state',
  looks,
);
