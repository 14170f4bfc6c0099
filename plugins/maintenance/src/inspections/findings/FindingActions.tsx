import {
  toastApiRef,
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiSearchEyeLine } from '../../platform/icons/RiSearchEyeLine';
import {
  Finding,
  findingUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { incidentRouteRef } from '../../routes';
import { findingTranslationRef } from './translation';
import { CheckFindingDialog } from './CheckFindingDialog';
import styles from './FindingPage.module.css';

/** What can be done with an open finding, for those who may. */
export function FindingActions(props: { finding: Finding }) {
  const { finding } = props;
  const { id, version, state, incidentId } = finding;
  const { t } = useTranslationRef(findingTranslationRef);
  const toastApi = useApi(toastApiRef);
  const navigate = useNavigate();
  const incidentRoute = useRouteRef(incidentRouteRef);
  const open = useMaintenanceMutation('openIncidentFromFinding', {
    onSuccess(incident) {
      toastApi.post({
        title: t('incident.opened', { id: incident.id }),
        timeout: 5000,
      });
      if (incidentRoute) navigate(incidentRoute({ id: incident.id }));
    },
  });
  const [isChecking, setIsChecking] = useState(false);
  const { allowed } = usePermission({
    permission: findingUpdatePermission,
    resourceRef: id,
  });
  if (!allowed || state === 'closed') return null;

  return (
    <>
      <div className={styles.actions}>
        {!incidentId && (
          <Button
            variant={state === 'to-check' ? 'secondary' : 'primary'}
            iconStart={<RiAlarmWarningLine />}
            onPress={() => open.mutate({ path: { id }, body: { version } })}
            isPending={open.isPending}
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
      {open.error && (
        <ErrorAlert error={open.error} title={t('incident.openFailed')} />
      )}
      {isChecking && (
        <CheckFindingDialog
          finding={finding}
          onClose={() => setIsChecking(false)}
        />
      )}
    </>
  );
}
