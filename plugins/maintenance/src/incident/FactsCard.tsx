import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../components/ActorName';
import { FactList } from '../components/FactList';
import { PhoneLink } from '../components/PhoneLink';
import { Section } from '../components/Section';
import { TwoLines } from '../components/TwoLines';
import { maintenanceTranslationRef } from '../translation';
import styles from './IncidentPage.module.css';

export interface FactsCardProps {
  incident: Incident;
  /** Of the site. */
  address?: string;
}

/** Where the fault is and who is concerned, as it was when it was reported. */
export function FactsCard(props: FactsCardProps) {
  const { incident, address } = props;
  const { device, reporter } = incident;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <Section title={t('incident.page.facts')}>
      {incident.description && (
        <Text as="p" className={styles.text}>
          {incident.description}
        </Text>
      )}
      <FactList
        facts={[
          {
            label: t('incident.fact.device'),
            value: (
              <EntityRefLink
                entityRef={device.deviceRef}
                title={device.title}
              />
            ),
            isWide: true,
          },
          {
            label: t('incident.fact.customer'),
            value: (
              <EntityRefLink
                entityRef={device.customerRef}
                title={device.customerTitle}
                hideIcon
              />
            ),
          },
          {
            label: t('incident.fact.site'),
            value: device.siteRef && (
              <TwoLines
                title={
                  <EntityRefLink
                    entityRef={device.siteRef}
                    title={device.siteTitle}
                    hideIcon
                  />
                }
                detail={address}
              />
            ),
          },
          {
            label: t('incident.fact.model'),
            value: `${device.manufacturer} ${device.model}`,
          },
          {
            label: t('incident.fact.serialNumber'),
            value: device.serialNumber,
          },
          {
            label: t('incident.fact.place'),
            value: [device.rack, device.position].filter(Boolean).join(' · '),
          },
          {
            label: t('incident.fact.assignee'),
            value: incident.assigneeRef ? (
              <EntityRefLink entityRef={incident.assigneeRef} hideIcon />
            ) : (
              t('incident.list.unassigned')
            ),
          },
          {
            label: t('incident.fact.reporter'),
            value: (
              <TwoLines
                title={reporter.name}
                detail={reporter.phone && <PhoneLink phone={reporter.phone} />}
              />
            ),
          },
          {
            label: t('incident.fact.createdBy'),
            value: (
              <TwoLines
                title={<ActorName actorRef={incident.createdBy} />}
                detail={t(`common.channel.${incident.channel}`)}
              />
            ),
          },
          {
            label: t('incident.fact.escalatedTo'),
            value:
              incident.escalatedTo &&
              t(`incident.escalateTo.${incident.escalatedTo}`),
          },
        ]}
      />
    </Section>
  );
}
