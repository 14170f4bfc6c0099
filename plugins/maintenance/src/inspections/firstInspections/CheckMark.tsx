import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAddCircleLine } from '../../platform/icons/RiAddCircleLine';
import { RiCheckboxBlankCircleLine } from '../../platform/icons/RiCheckboxBlankCircleLine';
import { RiCheckboxCircleFill } from '../../platform/icons/RiCheckboxCircleFill';
import { RiCloseCircleLine } from '../../platform/icons/RiCloseCircleLine';
import { RiEditCircleLine } from '../../platform/icons/RiEditCircleLine';
import { LedgerCheckState } from '@weibao/backstage-plugin-maintenance-common';
import { StatusLooks, StatusMark } from '../../platform/components/StatusMark';
import { inspectionTranslationRef } from '../translation';

const looks: StatusLooks<LedgerCheckState> = {
  open: { icon: RiCheckboxBlankCircleLine, tone: 'neutral' },
  confirmed: { icon: RiCheckboxCircleFill, tone: 'success' },
  different: { icon: RiEditCircleLine, tone: 'warning' },
  missing: { icon: RiCloseCircleLine, tone: 'danger' },
  extra: { icon: RiAddCircleLine, tone: 'info' },
};

/** What was found of a row of the ledger. */
export function CheckMark(props: { state: LedgerCheckState }) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  return (
    <StatusMark {...looks[props.state]} isFilled>
      {t(`check.${props.state}`)}
    </StatusMark>
  );
}
