import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  RiAddLine,
  RiCalendar2Line,
  RiCalendarTodoLine,
  RiListUnordered,
} from '@remixicon/react';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../components/EmptyState';
import { maintenanceTranslationRef } from '../translation';
import { ObligationCalendar } from './ObligationCalendar';
import { ObligationDialog } from './ObligationDialog';
import { ObligationFilterBar } from './ObligationFilterBar';
import { ObligationFormDialog } from './ObligationFormDialog';
import styles from './Obligations.module.css';
import { ObligationTable } from './ObligationTable';
import { SubscriptionsDialog } from './SubscriptionsDialog';
import { useObligationFilters } from './useObligationFilters';

export interface ObligationsViewProps {
  /** Whose obligations, where the page says it already. */
  customerRef?: string;
}

/** What contracts owe, as a calendar and as a list. */
export function ObligationsView(props: ObligationsViewProps) {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const filters = useObligationFilters();
  const [dialog, setDialog] = useState<'create' | 'subscribe'>();
  const [opened, setOpened] = useState<Obligation>();
  // Counts the changes made here, each a reason to ask again.
  const [changes, setChanges] = useState(0);
  const onChanged = () => setChanges(count => count + 1);

  const hidesCustomer = !!props.customerRef;
  const customerRef = props.customerRef ?? filters.customerRef;
  const { kind, state, view, month, set } = filters;
  const isFiltered =
    kind.length > 0 || state.length > 0 || !!filters.customerRef;
  const query = {
    customerRef,
    kind: kind.length ? kind : undefined,
    state: state.length ? state : undefined,
  };
  const shown = { query, hidesCustomer, onOpen: setOpened };

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <ObligationFilterBar filters={filters} hidesCustomer={hidesCustomer} />
        <div className={styles.actions}>
          <Button
            variant="secondary"
            iconStart={<RiCalendar2Line />}
            onPress={() => setDialog('subscribe')}
          >
            {t('obligation.subscription.action')}
          </Button>
          <Button iconStart={<RiAddLine />} onPress={() => setDialog('create')}>
            {t('obligation.create.action')}
          </Button>
        </div>
      </div>
      <ToggleButtonGroup
        aria-label={t('obligation.view.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys =>
          set('view', keys.has('list') ? 'list' : undefined)
        }
      >
        <ToggleButton id="month" iconStart={<RiCalendarTodoLine />}>
          {t('obligation.view.month')}
        </ToggleButton>
        <ToggleButton id="list" iconStart={<RiListUnordered />}>
          {t('obligation.view.list')}
        </ToggleButton>
      </ToggleButtonGroup>
      {view === 'month' ? (
        <ObligationCalendar
          key={changes}
          {...shown}
          month={month}
          onMonthChange={next => set('month', next)}
        />
      ) : (
        <ObligationTable
          key={changes}
          {...shown}
          emptyState={
            <EmptyState
              icon={RiCalendarTodoLine}
              title={
                isFiltered ? t('obligation.noMatch') : t('obligation.empty')
              }
              description={
                isFiltered
                  ? t('obligation.noMatchHint')
                  : t('obligation.emptyHint')
              }
            />
          }
        />
      )}
      {opened && (
        <ObligationDialog
          obligation={opened}
          onChanged={onChanged}
          onClose={() => setOpened(undefined)}
        />
      )}
      {dialog === 'create' && (
        <ObligationFormDialog
          customerRef={customerRef}
          onSaved={onChanged}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'subscribe' && (
        <SubscriptionsDialog
          customerRef={customerRef}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
