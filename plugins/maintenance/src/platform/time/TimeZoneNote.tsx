import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiTimeLine } from '../icons/RiTimeLine';
import { commonTranslationRef } from '../components/translation';
import styles from './TimeZoneNote.module.css';
import { useForeignTimeZone } from './useTimeZone';

/**
 * Names the zone of the times on a page to whoever's clock shows another time.
 *
 * @param props - `browserTimeZone` is that of the browser unless given
 */
export function TimeZoneNote(props: { browserTimeZone?: string }) {
  const { t } = useTranslationRef(commonTranslationRef);
  const zone = useForeignTimeZone(props.browserTimeZone);
  return zone ? (
    <p className={styles.note}>
      <RiTimeLine aria-hidden="true" size={16} />
      {t('time.zone', { zone })}
    </p>
  ) : null;
}
