import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Select } from '@backstage/ui';
import {
  DateOrder,
  LedgerColumn,
  LedgerField,
} from '@weibao/backstage-plugin-maintenance-common';
import { RiArrowGoBackLine } from '../../../platform/icons/RiArrowGoBackLine';
import { ledgerTranslationRef } from '../translation';
import { useFieldWords } from '../useFieldWords';
import { choiceOf, ColumnMeaning, ReadingChoices } from './columnChoices';
import { FIELD_SECTIONS } from './columnFields';
import styles from './LedgerColumns.module.css';

const DATE_ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

export interface ColumnChoiceProps {
  column: LedgerColumn;
  choices: ReadingChoices;
  /** Gets undefined where what was said is taken back. */
  onChange: (meaning: ColumnMeaning | undefined) => void;
  isDisabled: boolean;
}

/** Takes what a column means, and in which order its dates are written. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { column, choices, onChange, isDisabled } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const words = useFieldWords();
  const said = choiceOf(choices, column);
  const field = said?.field ?? column.field ?? 'parameter';
  const name = [column.column, column.heading].filter(Boolean).join(' ');
  const orders = column.dateOrders ?? (column.dateOrder && DATE_ORDERS);
  const dateOrder = said?.dateOrder ?? column.dateOrder;
  return (
    <div className={styles.choice}>
      <div className={styles.meaning}>
        <Select
          aria-label={t('columns.meaningOf', { column: name })}
          isDisabled={isDisabled}
          value={field}
          onChange={key => onChange({ field: key as LedgerField })}
          options={FIELD_SECTIONS.map(({ section, fields }) => ({
            title: t(`columns.section.${section}`),
            options: fields.map(id => ({ id, label: words.name(id) })),
          }))}
        />
        {said && (
          <ButtonIcon
            variant="tertiary"
            icon={<RiArrowGoBackLine />}
            aria-label={t('columns.undo', { column: name })}
            isDisabled={isDisabled}
            onPress={() => onChange(undefined)}
          />
        )}
      </div>
      {orders && (
        <Select
          aria-label={t('columns.dateOrderOf', { column: name })}
          placeholder={t('columns.chooseDateOrder')}
          isDisabled={isDisabled}
          value={dateOrder ?? null}
          onChange={key =>
            onChange({
              ...(said?.field && { field: said.field }),
              dateOrder: key as DateOrder,
            })
          }
          options={orders.map(id => ({ id, label: t(`columns.order.${id}`) }))}
        />
      )}
    </div>
  );
}
