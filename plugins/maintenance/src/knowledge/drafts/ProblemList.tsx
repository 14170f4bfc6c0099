import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { CaseProblem } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { caseDraftTranslationRef } from './translation';
import styles from './DraftPage.module.css';
import { useProblemWords } from './useProblemWords';

export interface ProblemListProps {
  problems: readonly CaseProblem[];
  /** Shows a line; left out where there is no editor. */
  onShowLine?: (line: number) => void;
}

/** What stands in the way of a review, each with its line. */
export function ProblemList(props: ProblemListProps) {
  const { problems, onShowLine } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const problemWords = useProblemWords();
  if (problems.length === 0) {
    return (
      <StatusMark icon={RiCheckLine} tone="success">
        {t('noProblems')}
      </StatusMark>
    );
  }
  return (
    <section aria-label={t('problems')}>
      <Text as="h3" weight="bold">
        {t('problems')}
      </Text>
      <ul className={styles.problems}>
        {problems.map(({ line, message }, index) => (
          <li key={`${line} ${message} ${index}`}>
            {onShowLine ? (
              <Button
                variant="tertiary"
                size="small"
                aria-label={t('goToLine', { line: String(line) })}
                onPress={() => onShowLine(line)}
              >
                {t('problemLine', { line: String(line) })}
              </Button>
            ) : (
              <strong>{t('problemLine', { line: String(line) })}</strong>
            )}
            <span>{problemWords(message)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
