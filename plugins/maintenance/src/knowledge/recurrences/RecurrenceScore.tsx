import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { recurrenceTranslationRef } from './translation';
import styles from './RecurrenceScore.module.css';
import { ScoreParts } from './ScoreParts';

/** How much a group asks for a case; says why when it is pressed. */
export function RecurrenceScore(props: { group: Recurrence }) {
  const { group } = props;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  return (
    <DialogTrigger>
      <Button
        variant="tertiary"
        className={styles.button}
        aria-label={t('scoreLabel', {
          score: String(group.score),
        })}
      >
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ width: `${group.score}%` }} />
        </span>
        <span className={styles.number}>{group.score}</span>
      </Button>
      <Popover>
        <ScoreParts group={group} />
      </Popover>
    </DialogTrigger>
  );
}
