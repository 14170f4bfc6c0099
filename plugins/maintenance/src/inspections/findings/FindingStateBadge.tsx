import { RiArchiveLine } from '../../platform/icons/RiArchiveLine';
import { RiInboxArchiveLine } from '../../platform/icons/RiInboxArchiveLine';
import { RiSearchEyeLine } from '../../platform/icons/RiSearchEyeLine';
import { RiToolsLine } from '../../platform/icons/RiToolsLine';
import { FindingState } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../../platform/components/createStatusMark';
import { StatusLooks } from '../../platform/components/StatusMark';
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
