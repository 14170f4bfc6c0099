import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiAlertLine } from '../../platform/icons/RiAlertLine';
import {
  AnswerValue,
  ChecklistItem,
  InspectionResult,
  isOutsideLimits,
} from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../../platform/components/ActorName';
import { StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { inspectionTranslationRef } from '../translation';
import { Photo } from '../Photo';
import { useChecklistWords } from '../useChecklistWords';
import styles from './DeviceChecklist.module.css';

function Value(props: { item: ChecklistItem; value: AnswerValue }) {
  const { item, value } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  if (Array.isArray(value)) {
    return (
      <span className={styles.photos}>
        {value.map((fileId, index) => (
          <Photo
            key={fileId}
            fileId={fileId}
            label={`${words.title(item)} ${index + 1}`}
          />
        ))}
      </span>
    );
  }
  return isOutsideLimits(item, value) ? (
    <StatusMark icon={RiAlertLine} tone="danger">
      {`${words.answer(item, value)} · ${t('answer.outside')}`}
    </StatusMark>
  ) : (
    <Text as="span">{words.answer(item, value)}</Text>
  );
}

/** An answer that is fixed: what holds, and what it was before each correction. */
export function GivenAnswer(props: {
  item: ChecklistItem;
  result?: InspectionResult;
}) {
  const { item, result } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const corrections = result?.corrections ?? [];
  const first = (result?.value ?? null) as AnswerValue;
  const holds = corrections.at(-1);
  return (
    <>
      <div>
        <Value
          item={item}
          value={holds ? (holds.value as AnswerValue) : first}
        />
      </div>
      {result && corrections.length > 0 && (
        <ol className={styles.history} aria-label={t('correct.history')}>
          <li>
            {t('correct.first')} <Value item={item} value={first} /> ·{' '}
            {format.instant(result.answeredAt)} ·{' '}
            <ActorName actorRef={result.answeredBy} isPlain />
          </li>
          {corrections.map(correction => (
            <li key={correction.at}>
              {t('correct.corrected')}{' '}
              <Value item={item} value={correction.value as AnswerValue} /> ·{' '}
              {format.instant(correction.at)} ·{' '}
              <ActorName actorRef={correction.by} isPlain />
              <br />
              {correction.reason}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
