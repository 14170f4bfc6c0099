import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { recurrenceTranslationRef } from './translation';
import styles from './RecurrenceScore.module.css';
import { useRecurrenceWords } from './useRecurrenceWords';

/** The parts of a score in words, with the points of each. */
export function ScoreParts(props: { group: Recurrence }) {
  const { score, scoreParts } = props.group;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const words = useRecurrenceWords();
  return (
    <dl className={styles.parts}>
      {scoreParts.map(part => (
        <div key={part.kind}>
          <dt>{words.scorePart(part, props.group)}</dt>
          <dd>{t('points', { points: String(part.points) })}</dd>
        </div>
      ))}
      <div className={styles.sum}>
        <dt>{t('scoreSum', { score: String(score) })}</dt>
        <dd />
      </div>
    </dl>
  );
}
