import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Radio, RadioGroup } from '@backstage/ui';
import {
  ElsewhereChoice,
  LedgerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { ReadingChoices } from '../columns/columnChoices';
import styles from '../LedgerRows.module.css';
import { ledgerTranslationRef } from '../translation';
import { chooseForAll, ELSEWHERE_CHOICES } from './chooseElsewhere';

export interface ElsewhereAlertProps {
  preview: LedgerPreview;
  choices: ReadingChoices;
  onChoose: (choices: ReadingChoices) => void;
  isDisabled: boolean;
}

/** Warns whose devices the rows of a file are, and asks what becomes of them. */
export function ElsewhereAlert(props: ElsewhereAlertProps) {
  const { preview, choices, onChoose, isDisabled } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const { elsewhere: customers = [], rows } = preview;
  const count = customers.reduce((sum, each) => sum + each.rows, 0);
  if (count === 0) return null;
  const somebody: string = t('elsewhere.somebody');
  const mayMove = rows.some(({ elsewhere }) => elsewhere?.movable);
  return (
    <Alert
      status="warning"
      icon
      title={t('elsewhere.title', { count })}
      description={
        <>
          <ul className={styles.customers}>
            {customers.map(({ customerRef, customerTitle, rows: number }) => (
              <li key={customerRef ?? ''}>
                {t('elsewhere.ofCustomer', {
                  customer: customerTitle ?? customerRef ?? somebody,
                  number: String(number),
                })}
              </li>
            ))}
          </ul>
          <RadioGroup
            label={t('elsewhere.forAll')}
            value={choices.elsewhere ?? 'leave'}
            onChange={value =>
              onChoose(chooseForAll(choices, value as ElsewhereChoice))
            }
            isDisabled={isDisabled}
          >
            {ELSEWHERE_CHOICES.filter(each => each !== 'move' || mayMove).map(
              each => (
                <Radio key={each} value={each}>
                  {t(`elsewhere.all.${each}`)}
                </Radio>
              ),
            )}
          </RadioGroup>
        </>
      }
    />
  );
}
