import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  CLOCK_NAMES,
  Incident,
} from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../components/FactList';
import { Section } from '../components/Section';
import { useFormat } from '../components/useFormat';
import { ContractLink } from '../contract/ContractLink';
import { maintenanceTranslationRef } from '../translation';

/** The cover that was in force when the fault was reported, and what it promises. */
export function CoverageCard(props: { incident: Incident }) {
  const { level, coverage } = props.incident;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  const { contractId, contractNumber, calendarId } = coverage;
  return (
    <Section title={t('incident.coverage.title')}>
      <FactList
        facts={[
          {
            label: t('incident.coverage.contract'),
            value:
              contractId && contractNumber ? (
                <ContractLink
                  contract={{ id: contractId, number: contractNumber }}
                />
              ) : (
                t('incident.coverage.outOfCover')
              ),
          },
          {
            label: t('incident.coverage.calendar'),
            value: calendarId.replace(/(\d)x(\d)/g, '$1×$2'),
          },
          {
            label: t('incident.coverage.why'),
            value: t(`incident.coverage.reason.${coverage.reason}`),
            isWide: true,
          },
          ...CLOCK_NAMES.map(clock => {
            const minutes = coverage.levels[level][clock];
            return {
              label: t(`common.clock.${clock}`),
              value:
                minutes === undefined ? undefined : format.minutes(minutes),
            };
          }),
          {
            label: t('incident.coverage.projectEngineer'),
            value: coverage.projectEngineerRef && (
              <EntityRefLink entityRef={coverage.projectEngineerRef} hideIcon />
            ),
          },
          {
            label: t('incident.coverage.serviceManager'),
            value: coverage.serviceManagerRef && (
              <EntityRefLink entityRef={coverage.serviceManagerRef} hideIcon />
            ),
          },
        ]}
      />
    </Section>
  );
}
