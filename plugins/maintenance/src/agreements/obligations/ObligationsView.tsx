import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { RiCalendar2Line } from '../../platform/icons/RiCalendar2Line';
import { RiCalendarTodoLine } from '../../platform/icons/RiCalendarTodoLine';
import { RiListUnordered } from '../../platform/icons/RiListUnordered';
import {
  Contract,
  Obligation,
  obligationCreatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { obligationTranslationRef } from './translation';
import { NewObligationDialog } from './NewObligationDialog';
import { ObligationCalendar } from './ObligationCalendar';
import { ObligationDialog } from './ObligationDialog';
import { ObligationFilterBar } from './ObligationFilterBar';
import styles from './Obligations.module.css';
import { ObligationTable } from './ObligationTable';
import { SubscriptionsDialog } from './SubscriptionsDialog';
import {
  OPEN_OBLIGATION_STATES,
  useObligationFilters,
} from './useObligationFilters';

export interface ObligationsViewProps {
  /** Whose obligations, where the page says it already. */
  customerRef?: string;
  /** The contract whose obligations they are, where the page is about it. */
  contract?: Contract;
}

/** What contracts owe, as a calendar and as a list. */
export function ObligationsView(props: ObligationsViewProps) {
  const { t } = useTranslationRef(obligationTranslationRef);
  const { contract } = props;
  const usualView = contract ? 'list' : 'month';
  const filters = useObligationFilters(usualView);
  const [dialog, setDialog] = useState<'create' | 'subscribe'>();
  const [opened, setOpened] = useState<Obligation>();

  const pageCustomerRef = props.customerRef ?? contract?.customerRef;
  const hidesCustomer = !!pageCustomerRef;
  const customerRef = pageCustomerRef ?? filters.customerRef;
  const { allowed } = usePermission({
    permission: obligationCreatePermission,
    resourceRef: customerRef,
  });
  // For whom is only known once a contract is chosen.
  const canCreate = !customerRef || allowed;
  const { kind, state, view, month, set } = filters;
  const query = { customerRef, contractId: contract?.id, kind, state };
  // A month shows what was done in it, a list what is left to do.
  const listQuery = { ...query, state: state ?? [...OPEN_OBLIGATION_STATES] };
  const shown = { query, hidesCustomer, onOpen: setOpened };

  return (
    <div className={styles.view}>
      <ObligationFilterBar
        view={view}
        hidesCustomer={hidesCustomer}
        actions={
          <>
            <Button
              variant="secondary"
              iconStart={<RiCalendar2Line />}
              onPress={() => setDialog('subscribe')}
            >
              {t('subscription.action')}
            </Button>
            {canCreate && (
              <Button
                iconStart={<RiAddLine />}
                onPress={() => setDialog('create')}
              >
                {t('create.action')}
              </Button>
            )}
          </>
        }
      />
      <ToggleButtonGroup
        aria-label={t('view.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={([chosen]) =>
          set('view', chosen === usualView ? undefined : String(chosen))
        }
      >
        <ToggleButton id="month" iconStart={<RiCalendarTodoLine />}>
          {t('view.month')}
        </ToggleButton>
        <ToggleButton id="list" iconStart={<RiListUnordered />}>
          {t('view.list')}
        </ToggleButton>
      </ToggleButtonGroup>
      {view === 'month' ? (
        <ObligationCalendar
          {...shown}
          month={month}
          onMonthChange={next => set('month', next)}
        />
      ) : (
        <ObligationTable
          {...shown}
          query={listQuery}
          hidesContract={!!contract}
          emptyState={
            <EmptyState
              icon={RiCalendarTodoLine}
              title={t('empty')}
              description={t('emptyHint')}
              isFiltered={!!(kind || state || filters.customerRef)}
            />
          }
        />
      )}
      {opened && (
        <ObligationDialog
          obligation={opened}
          onClose={() => setOpened(undefined)}
        />
      )}
      {dialog === 'create' && (
        <NewObligationDialog
          contract={contract}
          customerRef={customerRef}
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
