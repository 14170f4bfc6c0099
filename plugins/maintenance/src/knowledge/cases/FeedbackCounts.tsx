import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiThumbDownLine } from '../../platform/icons/RiThumbDownLine';
import { RiThumbUpLine } from '../../platform/icons/RiThumbUpLine';
import { StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { caseTranslationRef } from './translation';
import styles from './FeedbackCounts.module.css';

export interface FeedbackCountsProps {
  worked: number;
  didNotWork: number;
}

/** How often a case helped and how often it did not. */
export function FeedbackCounts(props: FeedbackCountsProps) {
  const { worked, didNotWork } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const format = useFormat();
  if (worked + didNotWork === 0) {
    return <span className={styles.none}>{t('noFeedback')}</span>;
  }
  return (
    <span className={styles.counts}>
      <StatusMark icon={RiThumbUpLine} tone={worked ? 'success' : 'neutral'}>
        {t('worked', { number: format.number(worked) })}
      </StatusMark>
      <StatusMark icon={RiThumbDownLine} tone="neutral">
        {t('didNotWork', { number: format.number(didNotWork) })}
      </StatusMark>
    </span>
  );
}
