import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiArrowRightLine } from '../icons/RiArrowRightLine';
import { RiExchangeLine } from '../icons/RiExchangeLine';
import { RiFileExcel2Line } from '../icons/RiFileExcel2Line';
import { RiFileList3Line } from '../icons/RiFileList3Line';
import { RiSearchEyeLine } from '../icons/RiSearchEyeLine';
import { RiTodoLine } from '../icons/RiTodoLine';
import {
  HistoryEntry,
  HistoryKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { Chronicle, ChronicleEntry } from '../components/Chronicle';
import { LevelBadge } from '../components/LevelBadge';
import { useFormat } from '../components/useFormat';
import { useLedgerWords } from '../../inspections/firstInspections/useLedgerWords';
import { FieldChanges } from '../../inventory/ledgers/FieldChanges';
import { historyTranslationRef } from './translation';
import { MoveRoute } from './MoveRoute';
import { HistoryLink } from './HistoryLink';
import { useHistoryWords } from './useHistoryWords';

const icons: Record<HistoryKind, typeof RiTodoLine> = {
  incident: RiAlarmWarningLine,
  inspection: RiTodoLine,
  finding: RiSearchEyeLine,
  ledger: RiFileExcel2Line,
  coverage: RiFileList3Line,
  amendment: RiExchangeLine,
  move: RiArrowRightLine,
};

/** In the order of the filter. */
export const HISTORY_KINDS = Object.keys(icons) as HistoryKind[];

/** What was wrong, among all that was only done. */
const TROUBLES: readonly HistoryKind[] = ['incident', 'finding'];

function Entry(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const format = useFormat();
  const words = useHistoryWords();
  const ledgerWords = useLedgerWords();
  const { t } = useTranslationRef(historyTranslationRef);
  return (
    <ChronicleEntry
      icon={icons[entry.kind]}
      isTrouble={TROUBLES.includes(entry.kind)}
      title={words.what(entry)}
      mark={entry.level && <LevelBadge level={entry.level} />}
      at={entry.at}
      actorRef={entry.actorRef}
    >
      <HistoryLink entry={entry} />
      {entry.changes && entry.changes.length > 0 && (
        <FieldChanges changes={entry.changes} />
      )}
      {entry.amendments?.map(amendment => (
        <Text key={amendment.sentence} as="p">
          {ledgerWords.amendment(amendment)}
        </Text>
      ))}
      {entry.move && <MoveRoute move={entry.move} />}
      {entry.coveredDays && (
        <Text as="p">
          {t('coveredDays', {
            from: format.date(entry.coveredDays.startsOn),
            to: format.date(entry.coveredDays.endsOn),
          })}
        </Text>
      )}
    </ChronicleEntry>
  );
}

/** What happened to a device as one line of time. */
export function HistoryLine(props: { entries: HistoryEntry[] }) {
  const { t } = useTranslationRef(historyTranslationRef);
  return (
    <Chronicle label={t('label')}>
      {props.entries.map(entry => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Chronicle>
  );
}
