import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { IncidentHistory } from '../../inventory/entity/IncidentHistory';
import { ObligationsView } from '../obligations/ObligationsView';
import { ContractAttainmentCard } from './ContractAttainmentCard';
import { ContractOverview } from './ContractOverview';
import styles from './ContractSections.module.css';
import { contractTranslationRef } from './translation';

const SECTIONS = [
  'overview',
  'obligations',
  'incidents',
  'attainment',
] as const;

type SectionName = (typeof SECTIONS)[number];

/** In the address. */
const SECTION = 'section';

/**
 * The parts of a contract's page. Each asks for what is its own once it is
 * opened, so that what somebody may not see keeps them from nothing else.
 */
export function ContractSections(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const [params, setParams] = useSearchParams();
  const asked = SECTIONS.find(name => name === params.get(SECTION));
  const contents: Record<SectionName, ReactNode> = {
    overview: <ContractOverview contract={contract} />,
    obligations: <ObligationsView contract={contract} />,
    incidents: (
      <IncidentHistory
        of={{ contractId: contract.id }}
        columns={[
          'reportedAt',
          'level',
          'incident',
          'device',
          'due',
          'state',
          'assignee',
        ]}
      />
    ),
    attainment: <ContractAttainmentCard contract={contract} />,
  };
  return (
    <Tabs
      selectedKey={asked ?? 'overview'}
      // The filters of one part mean nothing in another.
      onSelectionChange={name =>
        setParams(name === 'overview' ? {} : { [SECTION]: String(name) })
      }
    >
      <div className={styles.tabs}>
        <TabList aria-label={t('section.label')}>
          {SECTIONS.map(name => (
            <Tab key={name} id={name}>
              {t(`section.${name}`)}
            </Tab>
          ))}
        </TabList>
      </div>
      {SECTIONS.map(name => (
        <TabPanel key={name} id={name} className={styles.panel}>
          {contents[name]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
