import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  RiAlarmWarningLine,
  RiFileExcel2Line,
  RiFileList3Line,
  RiSearchEyeLine,
  RiTodoLine,
} from '@remixicon/react';
import {
  HistoryEntry,
  HistoryKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../components/LevelBadge';
import { useFormat } from '../components/useFormat';
import { FieldChanges } from '../ledger/FieldChanges';
import { maintenanceTranslationRef } from '../translation';
import styles from './DeviceHistory.module.css';
import { HistoryLink } from './HistoryLink';
import { useHistoryWords } from './useHistoryWords';

const icons: Record<HistoryKind, typeof RiTodoLine> = {
  incident: RiAlarmWarningLine,
  inspection: RiTodoLine,
  finding: RiSearchEyeLine,
  ledger: RiFileExcel2Line,
  coverage: RiFileList3Line,
};

function Entry(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const format = useFormat();
  const words = useHistoryWords();
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
              <EntityRefLink entityRef={entry.actorRef} hideIcon />
            </Text>
          )}
        </div>
        <HistoryLink entry={entry} />
        {entry.changes && entry.changes.length > 0 && (
          <FieldChanges changes={entry.changes} />
        )}
      </div>
    </li>
  );
}

/** What happened to a device as one line of time. */
export function HistoryLine(props: { entries: HistoryEntry[] }) {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <ol className={styles.line} aria-label={t('history.label')}>
      {props.entries.map(entry => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}
