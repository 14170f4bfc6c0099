import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../../platform/components/ActorName';
import { FactList } from '../../platform/components/FactList';
import { PhoneLink } from '../../platform/components/PhoneLink';
import { Section } from '../../platform/components/Section';
import { TwoLines } from '../../platform/components/TwoLines';
import { Assignee } from './Assignee';
import { incidentTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './IncidentPage.module.css';

export interface FactsCardProps {
  incident: Incident;
  /** Of the site. */
  address?: string;
}

/** Where the fault is and who is concerned, as it was when it was reported. */
export function FactsCard(props: FactsCardProps) {
  const { incident, address } = props;
  const { customerRef, customerTitle, device, reporter } = incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <Section title={t('page.facts')}>
      {incident.description && (
        <Text as="p" className={styles.text}>
          {incident.description}
        </Text>
      )}
      <FactList
        facts={[
          {
            label: t('fact.device'),
            value: device ? (
              <EntityRefLink
                entityRef={device.deviceRef}
                title={device.title}
              />
            ) : (
              t('list.deviceUnknown')
            ),
            isWide: true,
          },
          {
            label: t('fact.deviceDescription'),
            value: incident.deviceDescription,
            isWide: true,
          },
          {
            label: t('fact.customer'),
            value: (
              <EntityRefLink
                entityRef={customerRef}
                title={customerTitle}
                hideIcon
              />
            ),
          },
          {
            label: t('fact.site'),
            value: device?.siteRef && (
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
            label: t('fact.model'),
            value: device && `${device.manufacturer} ${device.model}`,
          },
          {
            label: t('fact.serialNumber'),
            value: device?.serialNumber,
          },
          {
            label: t('fact.place'),
            value: [device?.rack, device?.position].filter(Boolean).join(' · '),
          },
          {
            label: t('fact.assignee'),
            value: incident.assigneeRef ? (
              <EntityRefLink entityRef={incident.assigneeRef} hideIcon />
            ) : (
              <Assignee incident={incident} />
            ),
          },
          {
            label: t('fact.reporter'),
            value: (
              <TwoLines
                title={reporter.name}
                detail={reporter.phone && <PhoneLink phone={reporter.phone} />}
              />
            ),
          },
          {
            label: t('fact.createdBy'),
            value: (
              <TwoLines
                title={<ActorName actorRef={incident.createdBy} />}
                detail={tCommon(`channel.${incident.channel}`)}
              />
            ),
          },
          {
            label: t('fact.escalatedTo'),
            value:
              incident.escalatedTo && t(`escalateTo.${incident.escalatedTo}`),
          },
        ]}
      />
    </Section>
  );
}
