import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../../platform/components/ActorName';
import { FactList } from '../../platform/components/FactList';
import { useFormat } from '../../platform/components/useFormat';
import { inspectionRouteRef } from '../../routes';
import { findingTranslationRef } from './translation';

/** Where, when and by whom something was found. */
export function FindingFactsCard(props: { finding: Finding }) {
  const { device, dueOn, inspectionId, raisedAt, raisedBy } = props.finding;
  const { closedAt, closedBy } = props.finding;
  const { t } = useTranslationRef(findingTranslationRef);
  const format = useFormat();
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  return (
    <EntityInfoCard title={t('facts')}>
      <FactList
        facts={[
          {
            label: t('device'),
            value: (
              <EntityRefLink
                entityRef={device.deviceRef}
                title={device.title}
                hideIcon
              />
            ),
          },
          {
            label: t('customer'),
            value: (
              <EntityRefLink
                entityRef={device.customerRef}
                title={device.customerTitle}
                hideIcon
              />
            ),
          },
          {
            label: t('site'),
            value: [device.siteTitle, device.rack].filter(Boolean).join(' · '),
          },
          {
            label: t('dueOn'),
            value: dueOn ? format.date(dueOn) : t('noDue'),
          },
          {
            label: t('raised'),
            value: format.instantWithZone(raisedAt),
          },
          {
            label: t('raisedBy'),
            value: <ActorName actorRef={raisedBy} />,
          },
          {
            label: t('inspection'),
            value: inspectionId && inspectionRoute && (
              <Link to={inspectionRoute({ id: inspectionId })}>
                {t('showInspection')}
              </Link>
            ),
          },
          {
            label: t('closed'),
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
