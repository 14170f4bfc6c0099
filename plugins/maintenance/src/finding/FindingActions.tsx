import {
  toastApiRef,
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiSearchEyeLine } from '../icons/RiSearchEyeLine';
import {
  Finding,
  findingUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { maintenanceApiRef } from '../api';
import { ErrorAlert } from '../components/ErrorAlert';
import { useSubmit } from '../components/useSubmit';
import { incidentRouteRef } from '../routes';
import { findingTranslationRef } from './translation';
import { CheckFindingDialog } from './CheckFindingDialog';
import styles from './FindingPage.module.css';

export interface FindingActionsProps {
  finding: Finding;
  onChanged: () => void;
}

/** What can be done with an open finding, for those who may. */
export function FindingActions(props: FindingActionsProps) {
  const { finding, onChanged } = props;
  const { id, version, state, incidentId } = finding;
  const { t } = useTranslationRef(findingTranslationRef);
  const api = useApi(maintenanceApiRef);
  const toastApi = useApi(toastApiRef);
  const navigate = useNavigate();
  const incidentRoute = useRouteRef(incidentRouteRef);
  const { run, isSubmitting, error } = useSubmit();
  const [isChecking, setIsChecking] = useState(false);
  const { allowed } = usePermission({
    permission: findingUpdatePermission,
    resourceRef: id,
  });
  if (!allowed || state === 'closed') return null;

  const openIncident = () =>
    run(async () => {
      const incident = await api.openIncidentFromFinding({
        path: { id },
        body: { version },
      });
      toastApi.post({
        title: t('incident.opened', { id: incident.id }),
        timeout: 5000,
      });
      if (incidentRoute) navigate(incidentRoute({ id: incident.id }));
    });

  return (
    <>
      <div className={styles.actions}>
        {!incidentId && (
          <Button
            variant={state === 'to-check' ? 'secondary' : 'primary'}
            iconStart={<RiAlarmWarningLine />}
            onPress={openIncident}
            isPending={isSubmitting}
          >
            {t('incident.open')}
          </Button>
        )}
        <Button
          variant={state === 'to-check' ? 'primary' : 'secondary'}
          iconStart={<RiSearchEyeLine />}
          onPress={() => setIsChecking(true)}
        >
          {t('check.action')}
        </Button>
      </div>
      {error && (
        <ErrorAlert
          error={error}
          title={t('incident.openFailed')}
          onRetry={onChanged}
        />
      )}
      {isChecking && (
        <CheckFindingDialog
          finding={finding}
          onChanged={onChanged}
          onClose={() => setIsChecking(false)}
        />
      )}
    </>
  );
}
