import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import {
  ElsewhereChoice,
  LedgerElsewhere,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../../platform/components/useFormat';
import { RiAlertLine } from '../../../platform/icons/RiAlertLine';
import styles from '../LedgerRows.module.css';
import { ledgerTranslationRef } from '../translation';
import { ELSEWHERE_CHOICES } from './chooseElsewhere';

export interface ElsewhereDeviceProps {
  elsewhere: LedgerElsewhere;
  /** Where something can be said of the row. */
  onChoose?: (choice: ElsewhereChoice) => void;
}

/** Whose device a row means, and what becomes of the row. */
export function ElsewhereDevice(props: ElsewhereDeviceProps) {
  const { elsewhere, onChoose } = props;
  const { choice, customerTitle, customerRef, deviceRef } = elsewhere;
  const { title, model, siteTitle, movedAt, movable } = elsewhere;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const customer = customerTitle ?? customerRef ?? t('elsewhere.somebody');
  const others = ELSEWHERE_CHOICES.filter(
    each => each !== choice && (each !== 'move' || movable),
  );
  return (
    <div className={styles.settled}>
      <Text as="p" variant="body-small">
        <RiAlertLine aria-hidden="true" size={14} />{' '}
        {movedAt
          ? t('elsewhere.movedTo', { customer, date: format.instant(movedAt) })
          : t('elsewhere.has', { customer })}{' '}
        {deviceRef && (
          <>
            <EntityRefLink
              entityRef={deviceRef}
              title={title}
              target="_blank"
              hideIcon
            />{' '}
            {[model, siteTitle].filter(Boolean).join(' · ')}
          </>
        )}
      </Text>
      <Text as="p" variant="body-small" weight="bold">
        {t(`elsewhere.result.${choice}`)}
      </Text>
      {onChoose && (
        <div className={styles.choices}>
          {others.map(each => (
            <Button
              key={each}
              size="small"
              variant="secondary"
              onPress={() => onChoose(each)}
            >
              {t(`elsewhere.row.${each}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
