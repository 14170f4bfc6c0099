import { lazy, Suspense, useState } from 'react';
import {
  Progress,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Container, PluginHeader } from '@backstage/ui';
import { RiAlarmWarningLine } from './platform/icons/RiAlarmWarningLine';
import { RiCustomerService2Line } from './platform/icons/RiCustomerService2Line';
import { Route, Routes } from 'react-router-dom';
import { ServiceDesk } from './incidents/desk/ServiceDesk';
import { useShortcut } from './incidents/desk/useShortcut';
import { ReportFaultDialog } from './incidents/report/ReportFaultDialog';
import {
  casesRouteRef,
  contractsRouteRef,
  findingsRouteRef,
  inspectionsRouteRef,
  ledgersRouteRef,
  obligationsRouteRef,
  rootRouteRef,
} from './routes';
import { deskTranslationRef } from './incidents/desk/translation';
import { inspectionTranslationRef } from './inspections/translation';
import { findingTranslationRef } from './inspections/findings/translation';
import { obligationTranslationRef } from './agreements/obligations/translation';
import { ledgerTranslationRef } from './inventory/ledgers/translation';
import { caseTranslationRef } from './knowledge/cases/translation';
import { NotFound } from './platform/components/NotFound';
import { TimeZoneNote } from './platform/time/TimeZoneNote';
import { useChosenTab } from './useChosenTab';
import styles from './MaintenancePage.module.css';

const IncidentPage = lazy(() =>
  import('./incidents/log/IncidentPage').then(m => ({
    default: m.IncidentPage,
  })),
);
const ContractsPage = lazy(() =>
  import('./agreements/contracts/ContractsPage').then(m => ({
    default: m.ContractsPage,
  })),
);
const ContractPage = lazy(() =>
  import('./agreements/contracts/ContractPage').then(m => ({
    default: m.ContractPage,
  })),
);
const CalendarsPage = lazy(() =>
  import('./agreements/calendars/CalendarsPage').then(m => ({
    default: m.CalendarsPage,
  })),
);
const InspectionsPage = lazy(() =>
  import('./inspections/InspectionsPage').then(m => ({
    default: m.InspectionsPage,
  })),
);
const InspectionPage = lazy(() =>
  import('./inspections/InspectionPage').then(m => ({
    default: m.InspectionPage,
  })),
);
const InspectionPlanPage = lazy(() =>
  import('./inspections/plans/InspectionPlanPage').then(m => ({
    default: m.InspectionPlanPage,
  })),
);
const ChecklistPage = lazy(() =>
  import('./inspections/checklists/ChecklistPage').then(m => ({
    default: m.ChecklistPage,
  })),
);
const LedgersPage = lazy(() =>
  import('./inventory/ledgers/LedgersPage').then(m => ({
    default: m.LedgersPage,
  })),
);
const LedgerUploadPage = lazy(() =>
  import('./inventory/ledgers/LedgerUploadPage').then(m => ({
    default: m.LedgerUploadPage,
  })),
);
const LedgerPage = lazy(() =>
  import('./inventory/ledgers/LedgerPage').then(m => ({
    default: m.LedgerPage,
  })),
);
const FindingsPage = lazy(() =>
  import('./inspections/findings/FindingsPage').then(m => ({
    default: m.FindingsPage,
  })),
);
const FindingPage = lazy(() =>
  import('./inspections/findings/FindingPage').then(m => ({
    default: m.FindingPage,
  })),
);
const ObligationsPage = lazy(() =>
  import('./agreements/obligations/ObligationsPage').then(m => ({
    default: m.ObligationsPage,
  })),
);
const CasePages = lazy(() =>
  import('./knowledge/cases/CasePages').then(m => ({ default: m.CasePages })),
);

/** The service desk with everything that belongs to it. */
export function MaintenancePage() {
  const { t } = useTranslationRef(deskTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { t: tFinding } = useTranslationRef(findingTranslationRef);
  const { t: tObligation } = useTranslationRef(obligationTranslationRef);
  const { t: tLedger } = useTranslationRef(ledgerTranslationRef);
  const { t: tCase } = useTranslationRef(caseTranslationRef);
  const deskHref = useRouteRef(rootRouteRef)?.() ?? '';
  const contractsHref = useRouteRef(contractsRouteRef)?.() ?? '';
  const inspectionsHref = useRouteRef(inspectionsRouteRef)?.() ?? '';
  const findingsHref = useRouteRef(findingsRouteRef)?.() ?? '';
  const obligationsHref = useRouteRef(obligationsRouteRef)?.() ?? '';
  const ledgersHref = useRouteRef(ledgersRouteRef)?.() ?? '';
  const casesHref = useRouteRef(casesRouteRef)?.() ?? '';
  const [isReporting, setIsReporting] = useState(false);
  const report = () => setIsReporting(true);
  useShortcut('n', report);
  const tabs = useChosenTab();

  return (
    <>
      <div ref={tabs.header} className={styles.header}>
        <PluginHeader
          icon={<RiCustomerService2Line />}
          title={t('title')}
          titleLink={deskHref}
          tabs={[
            {
              id: 'desk',
              label: t('tabs.desk'),
              href: deskHref,
              matchStrategy: 'prefix',
            },
            {
              id: 'contracts',
              label: t('tabs.contracts'),
              href: contractsHref,
              matchStrategy: 'prefix',
            },
            {
              id: 'inspections',
              label: tInspection('inspections'),
              href: inspectionsHref,
              matchStrategy: 'prefix',
            },
            {
              id: 'findings',
              label: tFinding('tab'),
              href: findingsHref,
              matchStrategy: 'prefix',
            },
            {
              id: 'obligations',
              label: tObligation('tab'),
              href: obligationsHref,
              matchStrategy: 'prefix',
            },
            {
              id: 'ledgers',
              label: tLedger('tab'),
              href: ledgersHref,
              matchStrategy: 'prefix',
            },
            {
              id: 'cases',
              label: tCase('tab'),
              href: casesHref,
              matchStrategy: 'prefix',
            },
          ]}
          customActions={
            <Button
              variant="primary"
              iconStart={<RiAlarmWarningLine />}
              onPress={report}
            >
              {t('report')}
            </Button>
          }
        />
      </div>
      <main>
        <Container ref={tabs.panel} role="tabpanel">
          <TimeZoneNote />
          <Suspense fallback={<Progress />}>
            <Routes>
              <Route path="/" element={<ServiceDesk onReport={report} />} />
              <Route path="/incidents/:id" element={<IncidentPage />} />
              <Route path="/contracts" element={<ContractsPage />} />
              <Route path="/contracts/:id" element={<ContractPage />} />
              <Route path="/calendars" element={<CalendarsPage />} />
              <Route path="/inspections" element={<InspectionsPage />} />
              <Route path="/inspections/:id" element={<InspectionPage />} />
              <Route
                path="/inspections/plans/:id"
                element={<InspectionPlanPage />}
              />
              <Route
                path="/inspections/checklists/:id"
                element={<ChecklistPage />}
              />
              <Route path="/findings" element={<FindingsPage />} />
              <Route path="/findings/:id" element={<FindingPage />} />
              <Route path="/obligations" element={<ObligationsPage />} />
              <Route path="/ledgers" element={<LedgersPage />} />
              <Route path="/ledgers/upload" element={<LedgerUploadPage />} />
              <Route path="/ledgers/:id" element={<LedgerPage />} />
              <Route path="/cases/*" element={<CasePages />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </Container>
      </main>
      <ReportFaultDialog isOpen={isReporting} onOpenChange={setIsReporting} />
    </>
  );
}
