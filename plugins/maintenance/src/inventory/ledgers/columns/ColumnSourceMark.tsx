import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LedgerColumn } from '@weibao/backstage-plugin-maintenance-common';
import {
  StatusLooks,
  StatusMark,
} from '../../../platform/components/StatusMark';
import { useFormat } from '../../../platform/components/useFormat';
import { RiAlertLine } from '../../../platform/icons/RiAlertLine';
import { RiCheckLine } from '../../../platform/icons/RiCheckLine';
import { RiHistoryLine } from '../../../platform/icons/RiHistoryLine';
import { RiPencilLine } from '../../../platform/icons/RiPencilLine';
import { RiQuestionLine } from '../../../platform/icons/RiQuestionLine';
import { RiSearchEyeLine } from '../../../platform/icons/RiSearchEyeLine';
import { RiToolsLine } from '../../../platform/icons/RiToolsLine';
import { ledgerTranslationRef } from '../translation';

/** Who says what a column means; of a guess, how sure it is. */
type Origin =
  | Exclude<NonNullable<LedgerColumn['source']>, 'guessed'>
  | NonNullable<LedgerColumn['confidence']>;

const looks: StatusLooks<Origin> = {
  given: { icon: RiPencilLine, tone: 'info' },
  configured: { icon: RiToolsLine, tone: 'neutral' },
  remembered: { icon: RiHistoryLine, tone: 'neutral' },
  certain: { icon: RiCheckLine, tone: 'success' },
  likely: { icon: RiSearchEyeLine, tone: 'info' },
  doubtful: { icon: RiAlertLine, tone: 'warning' },
  unknown: { icon: RiQuestionLine, tone: 'neutral' },
};

/** Why a column is taken for what it is taken for. */
export function ColumnSourceMark(props: { column: LedgerColumn }) {
  const { source, confidence, rememberedAt } = props.column;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const origin = source === 'guessed' ? confidence : source;
  // Ledgers that were imported before columns were told apart.
  if (!origin) return null;
  return (
    <StatusMark {...looks[origin]}>
      {rememberedAt
        ? t('columns.rememberedOn', { date: format.date(rememberedAt) })
        : t(`columns.origin.${origin}`)}
    </StatusMark>
  );
}
