import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { incidentRouteRef } from '../../routes';
import { reportTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './ReportFaultDialog.module.css';

/** What is open on the device already, so that nobody reports a fault twice. */
export function OpenIncidents(props: { incidents: IncidentListItem[] }) {
  const { incidents } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  return (
    <Alert
      status="info"
      icon
      title={t('device.openIncidents', { count: incidents.length })}
      description={
        <>
          {t('device.openIncidentsHint')}
          <ul className={styles.incidents}>
            {incidents.map(({ id, title, state }) => (
              <li key={id}>
                <Link to={incidentRoute?.({ id }) ?? '#'} target="_blank">
                  {id} {title}
                </Link>{' '}
                ({tCommon(`state.${state}`)})
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
