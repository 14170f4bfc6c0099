import { RiAddCircleLine } from '../icons/RiAddCircleLine';
import { RiCheckLine } from '../icons/RiCheckLine';
import { RiErrorWarningLine } from '../icons/RiErrorWarningLine';
import { RiIndeterminateCircleLine } from '../icons/RiIndeterminateCircleLine';
import { RiPencilLine } from '../icons/RiPencilLine';
import { LedgerRowState } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../components/createStatusMark';
import { StatusLooks } from '../components/StatusMark';
import { ledgerTranslationRef } from './translation';

const looks: StatusLooks<LedgerRowState> = {
  new: { icon: RiAddCircleLine, tone: 'success' },
  changed: { icon: RiPencilLine, tone: 'info' },
  unchanged: { icon: RiCheckLine, tone: 'neutral' },
  gone: { icon: RiIndeterminateCircleLine, tone: 'warning' },
  error: { icon: RiErrorWarningLine, tone: 'danger' },
};

/** What a row of a ledger does to what is known. */
export const LedgerRowStateMark = createStatusMark(
  ledgerTranslationRef,
  'state',
  looks,
);
