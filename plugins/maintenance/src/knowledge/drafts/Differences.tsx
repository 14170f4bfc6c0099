import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import { caseDraftTranslationRef } from './translation';
import styles from './Differences.module.css';
import { compareLines } from './compareLines';

const SIGNS = { added: '+', removed: '−', same: '' };

export interface DifferencesProps {
  before: string;
  after: string;
}

/** What changed between two texts, line by line; unchanged parts are folded. */
export function Differences(props: DifferencesProps) {
  const { before, after } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const lines = useMemo(() => compareLines(before, after), [before, after]);
  if (!lines.some(({ kind }) => kind === 'added' || kind === 'removed')) {
    return <Text>{t('differences.none')}</Text>;
  }
  return (
    <div
      className={styles.lines}
      role="list"
      aria-label={t('differences.label')}
    >
      {lines.map((line, index) =>
        line.kind === 'skipped' ? (
          <div key={index} role="listitem" className={styles.skipped}>
            {t('differences.skipped', { count: line.count })}
          </div>
        ) : (
          <div key={index} role="listitem" className={styles[line.kind]}>
            <span className={styles.sign} aria-hidden="true">
              {SIGNS[line.kind]}
            </span>
            {line.kind !== 'same' && (
              <VisuallyHidden>
                {`${t(`differences.${line.kind}`)} `}
              </VisuallyHidden>
            )}
            <span>{line.text}</span>
          </div>
        ),
      )}
    </div>
  );
}
