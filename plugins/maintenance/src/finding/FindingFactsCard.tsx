import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../components/ActorName';
import { FactList } from '../components/FactList';
import { useFormat } from '../components/useFormat';
import { inspectionRouteRef } from '../routes';
import { maintenanceTranslationRef } from '../translation';

/** Where, when and by whom something was found. */
export function FindingFactsCard(props: { finding: Finding }) {
  const { device, dueOn, inspectionId, raisedAt, raisedBy } = props.finding;
  const { closedAt, closedBy } = props.finding;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  return (
    <EntityInfoCard title={t('finding.facts')}>
      <FactList
        facts={[
          {
            label: t('finding.device'),
            value: (
              <EntityRefLink
                entityRef={device.deviceRef}
                title={device.title}
                hideIcon
              />
            ),
          },
          {
            label: t('finding.customer'),
            value: (
              <EntityRefLink
                entityRef={device.customerRef}
                title={device.customerTitle}
                hideIcon
              />
            ),
          },
          {
            label: t('finding.site'),
            value: [device.siteTitle, device.rack].filter(Boolean).join(' · '),
          },
          {
            label: t('finding.dueOn'),
            value: dueOn ? format.date(dueOn) : t('finding.noDue'),
          },
          {
            label: t('finding.raised'),
            value: format.instantWithZone(raisedAt),
          },
          {
            label: t('finding.raisedBy'),
            value: <ActorName actorRef={raisedBy} />,
          },
          {
            label: t('finding.inspection'),
            value: inspectionId && inspectionRoute && (
              <Link to={inspectionRoute({ id: inspectionId })}>
                {t('finding.showInspection')}
              </Link>
            ),
          },
          {
            label: t('finding.closed'),
            value: closedAt && (
              <>
                {format.instantWithZone(closedAt)}{' '}
                {closedBy && <ActorName actorRef={closedBy} />}
              </>
            ),
          },
        ]}
      />
    </EntityInfoCard>
  );
}
