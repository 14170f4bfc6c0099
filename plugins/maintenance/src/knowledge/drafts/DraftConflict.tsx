import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { caseDraftTranslationRef } from './translation';
import { Differences } from './Differences';
import styles from './DraftPage.module.css';

export interface DraftConflictProps {
  mine: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two texts of one draft, of which one has to be chosen. */
export function DraftConflict(props: DraftConflictProps) {
  const { mine, theirs, onKeepMine, onTakeTheirs } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  return (
    <section className={styles.conflict}>
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('conflict.title')}
        description={t('conflict.hint')}
        customActions={
          <>
            <Button size="small" variant="secondary" onPress={onTakeTheirs}>
              {t('conflict.takeTheirs')}
            </Button>
            <Button size="small" variant="primary" onPress={onKeepMine}>
              {t('conflict.keepMine')}
            </Button>
          </>
        }
      />
      <Text variant="body-small" color="secondary">
        {`− ${t('conflict.theirs')} · + ${t('conflict.mine')}`}
      </Text>
      <Differences before={theirs} after={mine} />
    </section>
  );
}
