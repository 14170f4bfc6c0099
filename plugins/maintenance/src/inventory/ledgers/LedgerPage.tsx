import {
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  Ledger,
  LedgerDetail,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { ActorName } from '../../platform/components/ActorName';
import { EmptyState } from '../../platform/components/EmptyState';
import { FactList } from '../../platform/components/FactList';
import { PagedTable } from '../../platform/components/PagedTable';
import { ParentLink } from '../../platform/components/ParentLink';
import { RecordPage } from '../../platform/components/RecordPage';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { useFormat } from '../../platform/components/useFormat';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { ledgerRouteRef, ledgersRouteRef } from '../../routes';
import { ledgerTranslationRef } from './translation';
import { LedgerColumns } from './columns/LedgerColumns';
import { LedgerColumnsPanel } from './columns/LedgerColumnsPanel';
import { LedgerDecision } from './LedgerDecision';
import { LEDGER_ROW_STATES, LedgerCountFilter } from './LedgerCountFilter';
import { MAIN_LIST } from './ledgerForm';
import { LedgerProblems } from './LedgerProblems';
import { ledgerRowId } from './ledgerRowId';
import { useLedgerRowColumns } from './useLedgerRowColumns';

const PAGE_SIZE = 50;

function LedgerFacts(props: { ledger: Ledger }) {
  const { ledger } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  return (
    <FactList
      facts={[
        {
          label: t('customer'),
          value: <EntityRefLink entityRef={ledger.customerRef} hideIcon />,
        },
        {
          label: t('list'),
          value: ledger.ledger === MAIN_LIST ? t('mainList') : ledger.ledger,
        },
        {
          label:
            ledger.state === 'imported' ? t('importedAt') : t('receivedAt'),
          value: (
            <>
              {format.instantWithZone(ledger.importedAt)}{' '}
              <ActorName actorRef={ledger.importedBy} />
            </>
          ),
        },
      ]}
    />
  );
}

/** An imported ledger: what its rows did. */
export function LedgerPage() {
  const { id } = useRouteRefParams(ledgerRouteRef);
  const { t } = useTranslationRef(ledgerTranslationRef);
  const filters = useUrlFilters();
  const state: LedgerRowState | undefined = LEDGER_ROW_STATES.find(
    known => known === filters.get('state'),
  );
  const pages = useMaintenancePages(
    'getLedger',
    { path: { id }, query: { state: state && [state], limit: PAGE_SIZE } },
    { pageOf: ({ rows }) => rows },
  );
  // What is said of the whole ledger stays while other rows are asked for.
  const [ledger, setLedger] = useState<Omit<LedgerDetail, 'rows'>>();
  if (pages.data && pages.data !== ledger) setLedger(pages.data);
  const columns = useLedgerRowColumns(ledger?.state === 'imported');
  return (
    <RecordPage>
      <header>
        <ParentLink routeRef={ledgersRouteRef}>{t('ledgers')}</ParentLink>
        {ledger && (
          <Text as="h2" variant="title-small" weight="bold">
            {ledger.fileName}
          </Text>
        )}
      </header>
      {ledger && <LedgerFacts ledger={ledger} />}
      {ledger && <LedgerDecision key={ledger.id} ledger={ledger} />}
      {!!ledger?.problems?.length && (
        <LedgerProblems problems={ledger.problems} />
      )}
      {ledger?.columns && (
        <LedgerColumnsPanel columns={ledger.columns}>
          <LedgerColumns columns={ledger.columns} />
        </LedgerColumnsPanel>
      )}
      <div>
        {ledger && (
          <LedgerCountFilter
            counts={ledger.counts}
            value={state}
            onChange={next => filters.set('state', next)}
          />
        )}
        <PagedTable
          label={t('rows.label')}
          columns={columns}
          pages={pages}
          idOf={ledgerRowId}
          emptyState={<EmptyState title={t('rows.none')} />}
        />
      </div>
    </RecordPage>
  );
}
