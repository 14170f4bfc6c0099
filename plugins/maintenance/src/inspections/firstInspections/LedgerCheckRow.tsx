import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiArrowGoBackLine } from '../../platform/icons/RiArrowGoBackLine';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiCloseLine } from '../../platform/icons/RiCloseLine';
import { RiEditLine } from '../../platform/icons/RiEditLine';
import {
  DeviceFacts,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { memo, useEffect, useRef } from 'react';
import { firstInspectionTranslationRef } from './translation';
import { RefusalText } from '../RefusalText';
import { describeDevice } from '../deviceSearch';
import { CheckMark } from './CheckMark';
import styles from './FirstInspection.module.css';
import { FoundDifferences } from './FoundDifferences';

export interface LedgerCheckRowProps {
  device: DeviceFacts;
  /** What was found; nothing yet when left out. */
  check?: LedgerCheck;
  /** Why the last check was not accepted. */
  refusal?: string;
  /** A serial number led here. */
  isFound: boolean;
  canCheck: boolean;
  onDifferent: () => void;
  onCheck: (state: 'confirmed' | 'missing' | 'open') => void;
}

/** One row of the ledger: as it says, otherwise, or not there at all. */
export const LedgerCheckRow = memo(
  (props: LedgerCheckRowProps) => {
    const { device, check, refusal, isFound, canCheck } = props;
    const { onDifferent, onCheck } = props;
    const { t } = useTranslationRef(firstInspectionTranslationRef);
    const row = useRef<HTMLLIElement>(null);
    useEffect(() => {
      if (isFound) {
        row.current?.scrollIntoView?.({ block: 'center' });
        row.current?.focus();
      }
    }, [isFound]);
    const state = check?.state ?? 'open';
    return (
      <li
        ref={row}
        tabIndex={-1}
        className={styles.row}
        aria-label={device.title}
        data-found={isFound || undefined}
      >
        <div className={styles.facts}>
          <Text weight="bold">{device.title}</Text>
          <Text variant="body-small" color="secondary">
            {describeDevice(device)}
          </Text>
          {check && <CheckMark state={state} />}
          {check?.found && (
            <FoundDifferences device={device} found={check.found} />
          )}
          {check?.note && <Text variant="body-small">{check.note}</Text>}
          {refusal && <RefusalText reason={refusal} />}
        </div>
        {canCheck && (
          <div className={styles.actions}>
            {check ? (
              <Button
                variant="secondary"
                iconStart={<RiArrowGoBackLine />}
                onPress={() => onCheck('open')}
              >
                {t('takeBackCheck')}
              </Button>
            ) : (
              <>
                <Button
                  variant="primary"
                  iconStart={<RiCheckLine />}
                  onPress={() => onCheck('confirmed')}
                >
                  {t('confirm')}
                </Button>
                <Button
                  variant="secondary"
                  iconStart={<RiEditLine />}
                  onPress={onDifferent}
                >
                  {t('different')}
                </Button>
                <Button
                  variant="secondary"
                  iconStart={<RiCloseLine />}
                  onPress={() => onCheck('missing')}
                >
                  {t('missing')}
                </Button>
              </>
            )}
          </div>
        )}
      </li>
    );
  },
  // What the callbacks do depends on the device alone.
  (before, after) =>
    before.device === after.device &&
    before.check === after.check &&
    before.refusal === after.refusal &&
    before.isFound === after.isFound &&
    before.canCheck === after.canCheck,
);
