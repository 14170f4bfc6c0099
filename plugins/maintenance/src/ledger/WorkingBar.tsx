import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback, useState } from 'react';
import { useFormat } from '../components/useFormat';
import { useNow } from '../components/useNow';
import { maintenanceTranslationRef } from '../translation';
import styles from './WorkingBar.module.css';

/** From here on it is worth saying how long something takes. */
const LONG_SECONDS = 3;

/** Says what is being done and for how long, with a bar that moves. */
export function WorkingBar(props: { label: string }) {
  const { label } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const [startedAt] = useState(() => Date.now());
  const seconds = useNow(
    useCallback(
      (now: number) => Math.floor((now - startedAt) / 1000),
      [startedAt],
    ),
  );
  return (
    <div className={styles.work}>
      <Text role="status">{label}</Text>
      {seconds >= LONG_SECONDS && (
        <Text variant="body-small" color="secondary">
          {t('ledger.upload.elapsed', { duration: format.wait(seconds) })}
        </Text>
      )}
      <div className={styles.track} role="progressbar" aria-label={label}>
        <div className={styles.bar} />
      </div>
    </div>
  );
}
