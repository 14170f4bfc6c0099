import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  RiAlarmWarningLine,
  RiExchangeLine,
  RiFileExcel2Line,
  RiFileList3Line,
  RiSearchEyeLine,
  RiTodoLine,
} from '@remixicon/react';
import {
  HistoryEntry,
  HistoryKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../components/ActorName';
import { LevelBadge } from '../components/LevelBadge';
import { useFormat } from '../components/useFormat';
import { useLedgerWords } from '../inspection/first/useLedgerWords';
import { FieldChanges } from '../ledger/FieldChanges';
import { historyTranslationRef } from './translation';
import styles from './DeviceHistory.module.css';
import { HistoryLink } from './HistoryLink';
import { useHistoryWords } from './useHistoryWords';

const icons: Record<HistoryKind, typeof RiTodoLine> = {
  incident: RiAlarmWarningLine,
  inspection: RiTodoLine,
  finding: RiSearchEyeLine,
  ledger: RiFileExcel2Line,
  coverage: RiFileList3Line,
  amendment: RiExchangeLine,
};

function Entry(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const format = useFormat();
  const words = useHistoryWords();
  const ledgerWords = useLedgerWords();
  const { t } = useTranslationRef(historyTranslationRef);
  const Icon = icons[entry.kind];
  return (
    <li className={styles.entry}>
      <span className={styles.icon} data-kind={entry.kind} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <Text as="span" weight="bold">
            {words.what(entry)}
          </Text>
          {entry.level && <LevelBadge level={entry.level} />}
          <Text as="span" variant="body-small" color="secondary">
            <time dateTime={entry.at} title={format.instantWithZone(entry.at)}>
              {format.instant(entry.at)}
            </time>
          </Text>
          {entry.actorRef && (
            <Text as="span" variant="body-small" color="secondary">
              <ActorName actorRef={entry.actorRef} />
            </Text>
          )}
        </div>
        <HistoryLink entry={entry} />
        {entry.changes && entry.changes.length > 0 && (
          <FieldChanges changes={entry.changes} />
        )}
        {entry.amendments?.map(amendment => (
          <Text key={amendment.sentence} as="p">
            {ledgerWords.amendment(amendment)}
          </Text>
        ))}
        {entry.coveredDays && (
          <Text as="p">
            {t('coveredDays', {
              from: format.date(entry.coveredDays.startsOn),
              to: format.date(entry.coveredDays.endsOn),
            })}
          </Text>
        )}
      </div>
    </li>
  );
}

/** What happened to a device as one line of time. */
export function HistoryLine(props: { entries: HistoryEntry[] }) {
  const { t } = useTranslationRef(historyTranslationRef);
  return (
    <ol className={styles.line} aria-label={t('label')}>
      {props.entries.map(entry => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}
