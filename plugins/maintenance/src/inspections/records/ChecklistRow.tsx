import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Text } from '@backstage/ui';
import { RiEditLine } from '../../platform/icons/RiEditLine';
import {
  AnswerValue,
  ChecklistItem,
  DeviceFacts,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef, useState } from 'react';
import { commonTranslationRef } from '../../platform/components/translation';
import { inspectionTranslationRef } from '../translation';
import { RefusalText } from '../RefusalText';
import { useChecklistWords } from '../useChecklistWords';
import { AnswerField } from './AnswerField';
import { CorrectionDialog } from './CorrectionDialog';
import type { DeviceChecklistProps } from './DeviceChecklist';
import styles from './DeviceChecklist.module.css';
import { GivenAnswer } from './GivenAnswer';
import { ProposedFindingBar } from './ProposedFindingBar';
import { RaisedFindingLink } from './RaisedFindingLink';

export interface ChecklistRowProps
  extends Omit<DeviceChecklistProps, 'device' | 'place' | 'openItemId'> {
  device: DeviceFacts;
  item: ChecklistItem;
  /** Shown and focused, because something led here. */
  isLookedAt: boolean;
}

/** One item of a checklist: what is asked, the answer and what it proposes. */
export function ChecklistRow(props: ChecklistRowProps) {
  const { inspection, device, item, answers, raised, isLookedAt } = props;
  const { isOpen, canCorrect } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const words = useChecklistWords();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLookedAt) {
      row.current?.scrollIntoView?.({ block: 'center' });
      row.current?.focus();
    }
  }, [isLookedAt]);

  const { deviceRef } = device;
  const result = answers.resultOf(deviceRef, item.id);
  const refusal = answers.refusalOf(deviceRef, item.id);
  const proposed = answers.proposedFindings.find(
    each => each.deviceRef === deviceRef && each.itemId === item.id,
  );
  const finding = raised.of(deviceRef, item.id);
  const findingId = finding?.id ?? result?.findingId;
  const value = (result?.value ?? null) as AnswerValue;
  return (
    <Box as="li" bg="neutral" ref={row} tabIndex={-1} className={styles.item}>
      <div className={styles.head}>
        <Text as="span" weight="bold">
          {words.title(item)}
        </Text>
        {item.required && isOpen && (
          <Text as="span" variant="body-small" color="secondary">
            {tCommon('required')}
          </Text>
        )}
      </div>
      {isOpen ? (
        <AnswerField
          item={item}
          value={value}
          customerRef={inspection.customerRef}
          onChange={next =>
            answers.answer(
              { deviceRef, itemId: item.id, value: next },
              `${device.title}: ${words.title(item)}`,
            )
          }
          onPhotoTaken={answers.entries.addFile}
        />
      ) : (
        <GivenAnswer item={item} result={result} />
      )}
      {refusal && <RefusalText reason={refusal} />}
      {findingId && (
        <RaisedFindingLink findingId={findingId} title={finding?.title} />
      )}
      {proposed && !findingId && (
        <ProposedFindingBar
          inspection={inspection}
          item={item}
          value={(result?.corrections?.at(-1)?.value as AnswerValue) ?? value}
          proposed={proposed}
        />
      )}
      {canCorrect && (
        <div className={styles.foot}>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiEditLine />}
            aria-label={t('correct.actionOf', {
              item: words.title(item),
            })}
            onPress={() => setIsCorrecting(true)}
          >
            {t('correct.action')}
          </Button>
        </div>
      )}
      {isCorrecting && (
        <CorrectionDialog
          inspection={inspection}
          device={device}
          item={item}
          value={value}
          onClose={() => setIsCorrecting(false)}
        />
      )}
    </Box>
  );
}
