import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CaseMatch } from '@weibao/backstage-plugin-maintenance-common';
import { caseTranslationRef } from '../translation';
import { CaseStatusMark } from '../CaseStatusMark';
import { CaseFeedbackButtons } from './CaseFeedbackButtons';
import type { CaseTarget } from './FittingCases';
import styles from './FittingCases.module.css';
import { useMatchReasons } from './useMatchReasons';

export interface FittingCaseProps {
  match: CaseMatch;
  target: CaseTarget;
  /** Of the case's page. */
  href?: string;
}

/** A case that fits, why it does, what it says to do, and whether it helped. */
export function FittingCase(props: FittingCaseProps) {
  const { match, target, href } = props;
  const { title, status, solution } = match.case;
  const { t } = useTranslationRef(caseTranslationRef);
  const reasonsOf = useMatchReasons();
  return (
    <article className={styles.case}>
      <div className={styles.head}>
        <Text as="span" weight="bold" className={styles.title}>
          {href ? <Link to={href}>{title}</Link> : title}
        </Text>
        <CaseStatusMark status={status} />
      </div>
      <div className={styles.fit}>
        <span
          className={styles.track}
          role="img"
          aria-label={t('match.score', { score: String(match.score) })}
          title={t('match.score', { score: String(match.score) })}
        >
          <span className={styles.bar} style={{ width: `${match.score}%` }} />
        </span>
        <Text variant="body-small" color="secondary">
          {reasonsOf(match)}
        </Text>
      </div>
      <Text variant="body-small" className={styles.solution} title={solution}>
        {solution}
      </Text>
      <CaseFeedbackButtons match={match} target={target} />
    </article>
  );
}
