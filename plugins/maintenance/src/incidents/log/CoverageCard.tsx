import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  CLOCK_NAMES,
  Incident,
} from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { Section } from '../../platform/components/Section';
import { useFormat } from '../../platform/components/useFormat';
import { ContractLink } from '../../agreements/contracts/ContractLink';
import { incidentTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';

/** The cover that was in force when the fault was reported, and what it promises. */
export function CoverageCard(props: { incident: Incident }) {
  const { level, coverage } = props.incident;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const { contractId, contractNumber, calendarId } = coverage;
  return (
    <Section title={t('coverage.title')}>
      <FactList
        facts={[
          {
            label: t('coverage.contract'),
            value:
              contractId && contractNumber ? (
                <ContractLink
                  contract={{ id: contractId, number: contractNumber }}
                />
              ) : (
                t(
                  coverage.reason === 'device-unknown'
                    ? 'coverage.open'
                    : 'coverage.outOfCover',
                )
              ),
          },
          {
            label: t('coverage.calendar'),
            value: calendarId.replace(/(\d)x(\d)/g, '$1×$2'),
          },
          {
            label: t('coverage.why'),
            value: t(`coverage.reason.${coverage.reason}`),
            isWide: true,
          },
          ...CLOCK_NAMES.map(clock => {
            const minutes = coverage.levels[level][clock];
            return {
              label: tCommon(`clock.${clock}`),
              value:
                minutes === undefined ? undefined : format.minutes(minutes),
            };
          }),
          {
            label: t('coverage.projectEngineer'),
            value: coverage.projectEngineerRef && (
              <EntityRefLink entityRef={coverage.projectEngineerRef} hideIcon />
            ),
          },
          {
            label: t('coverage.serviceManager'),
            value: coverage.serviceManagerRef && (
              <EntityRefLink entityRef={coverage.serviceManagerRef} hideIcon />
            ),
          },
        ]}
      />
    </Section>
  );
}
