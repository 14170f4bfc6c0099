import { RiAddCircleLine } from '../../platform/icons/RiAddCircleLine';
import { RiAlertLine } from '../../platform/icons/RiAlertLine';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { RiIndeterminateCircleLine } from '../../platform/icons/RiIndeterminateCircleLine';
import { RiPencilLine } from '../../platform/icons/RiPencilLine';
import { LedgerRowState } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../../platform/components/createStatusMark';
import { StatusLooks } from '../../platform/components/StatusMark';
import { ledgerTranslationRef } from './translation';

const looks: StatusLooks<LedgerRowState> = {
  new: { icon: RiAddCircleLine, tone: 'success' },
  changed: { icon: RiPencilLine, tone: 'info' },
  unchanged: { icon: RiCheckLine, tone: 'neutral' },
  gone: { icon: RiIndeterminateCircleLine, tone: 'warning' },
  elsewhere: { icon: RiAlertLine, tone: 'warning' },
  error: { icon: RiErrorWarningLine, tone: 'danger' },
};

/** What a row of a ledger does to what is known. */
export const LedgerRowStateMark = createStatusMark(
  ledgerTranslationRef,
  'state',
  looks,
);
