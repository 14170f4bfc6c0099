import { lazy, Suspense, useState } from 'react';
import {
  Progress,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Container, PluginHeader } from '@backstage/ui';
import { RiAlarmWarningLine } from './icons/RiAlarmWarningLine';
import { RiCustomerService2Line } from './icons/RiCustomerService2Line';
import { Route, Routes } from 'react-router-dom';
import { ServiceDesk } from './desk/ServiceDesk';
import { useShortcut } from './desk/useShortcut';
import { ReportFaultDialog } from './report/ReportFaultDialog';
import {
  casesRouteRef,
  contractsRouteRef,
  findingsRouteRef,
  inspectionsRouteRef,
  ledgersRouteRef,
  obligationsRouteRef,
  rootRouteRef,
} from './routes';
import { deskTranslationRef } from './desk/translation';
import { inspectionTranslationRef } from './inspection/translation';
import { findingTranslationRef } from './finding/translation';
import { obligationTranslationRef } from './obligation/translation';
import { ledgerTranslationRef } from './ledger/translation';
import { caseTranslationRef } from './cases/translation';
import { TimeZoneNote } from './time/TimeZoneNote';
import { useChosenTabInView } from './useChosenTabInView';
import styles from './MaintenancePage.module.css';

const IncidentPage = lazy(() =>
  import('./incident/IncidentPage').then(m => ({ default: m.IncidentPage })),
);
const ContractsPage = lazy(() =>
  import('./contract/ContractsPage').then(m => ({ default: m.ContractsPage })),
);
const ContractPage = lazy(() =>
  import('./contract/ContractPage').then(m => ({ default: m.ContractPage })),
);
const CalendarsPage = lazy(() =>
  import('./calendars/CalendarsPage').then(m => ({ default: m.CalendarsPage })),
);
const InspectionsPage = lazy(() =>
  import('./inspection/InspectionsPage').then(m => ({
    default: m.InspectionsPage,
  })),
);
const InspectionPage = lazy(() =>
  import('./inspection/InspectionPage').then(m => ({
    default: m.InspectionPage,
  })),
);
const InspectionPlanPage = lazy(() =>
  import('./inspection/plans/InspectionPlanPage').then(m => ({
    default: m.InspectionPlanPage,
  })),
);
const LedgersPage = lazy(() =>
  import('./ledger/LedgersPage').then(m => ({ default: m.LedgersPage })),
);
const LedgerUploadPage = lazy(() =>
  import('./ledger/LedgerUploadPage').then(m => ({
    default: m.LedgerUploadPage,
  })),
);
const LedgerPage = lazy(() =>
  import('./ledger/LedgerPage').then(m => ({ default: m.LedgerPage })),
);
const FindingsPage = lazy(() =>
  import('./finding/FindingsPage').then(m => ({ default: m.FindingsPage })),
);
const FindingPage = lazy(() =>
  import('./finding/FindingPage').then(m => ({ default: m.FindingPage })),
);
const ObligationsPage = lazy(() =>
  import('./obligation/ObligationsPage').then(m => ({
    default: m.ObligationsPage,
  })),
);
const CasePages = lazy(() =>
  import('./cases/CasePages').then(m => ({ default: m.CasePages })),
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
  const tabs = useChosenTabInView();

  return (
    <>
      <div ref={tabs} className={styles.header}>
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
      <Container>
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
            <Route path="/findings" element={<FindingsPage />} />
            <Route path="/findings/:id" element={<FindingPage />} />
            <Route path="/obligations" element={<ObligationsPage />} />
            <Route path="/ledgers" element={<LedgersPage />} />
            <Route path="/ledgers/upload" element={<LedgerUploadPage />} />
            <Route path="/ledgers/:id" element={<LedgerPage />} />
            <Route path="/cases/*" element={<CasePages />} />
          </Routes>
        </Suspense>
      </Container>
      <ReportFaultDialog isOpen={isReporting} onOpenChange={setIsReporting} />
    </>
  );
}
