import { lazy, Suspense, useState } from 'react';
import {
  Progress,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Container, PluginHeader } from '@backstage/ui';
import { RiAlarmWarningLine, RiCustomerService2Line } from '@remixicon/react';
import { Route, Routes } from 'react-router-dom';
import { ServiceDesk } from './desk/ServiceDesk';
import { useShortcut } from './desk/useShortcut';
import { ReportFaultDialog } from './report/ReportFaultDialog';
import { contractsRouteRef, rootRouteRef } from './routes';
import { maintenanceTranslationRef } from './translation';

const IncidentPage = lazy(() =>
  import('./incident/IncidentPage').then(m => ({ default: m.IncidentPage })),
);
const ContractsPage = lazy(() =>
  import('./contract/ContractsPage').then(m => ({ default: m.ContractsPage })),
);
const ContractPage = lazy(() =>
  import('./contract/ContractPage').then(m => ({ default: m.ContractPage })),
);
/** The service desk with everything that belongs to it. */
export function MaintenancePage() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const deskHref = useRouteRef(rootRouteRef)?.() ?? '';
  const contractsHref = useRouteRef(contractsRouteRef)?.() ?? '';
  const [isReporting, setIsReporting] = useState(false);
  const report = () => setIsReporting(true);
  useShortcut('n', report);

  return (
    <>
      <PluginHeader
        icon={<RiCustomerService2Line />}
        title={t('desk.title')}
        titleLink={deskHref}
        tabs={[
          {
            id: 'desk',
            label: t('desk.tabs.desk'),
            href: deskHref,
            matchStrategy: 'prefix',
          },
          {
            id: 'contracts',
            label: t('desk.tabs.contracts'),
            href: contractsHref,
            matchStrategy: 'prefix',
          },
        ]}
        customActions={
          <Button
            variant="primary"
            iconStart={<RiAlarmWarningLine />}
            onPress={report}
          >
            {t('desk.report')}
          </Button>
        }
      />
      <Container>
        <Suspense fallback={<Progress />}>
          <Routes>
            <Route path="/" element={<ServiceDesk onReport={report} />} />
            <Route path="/incidents/:id" element={<IncidentPage />} />
            <Route path="/contracts" element={<ContractsPage />} />
            <Route path="/contracts/:id" element={<ContractPage />} />
          </Routes>
        </Suspense>
      </Container>
      <ReportFaultDialog isOpen={isReporting} onOpenChange={setIsReporting} />
    </>
  );
}
