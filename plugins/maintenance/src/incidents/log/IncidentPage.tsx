import { useState } from 'react';
import {
  toastApiRef,
  useApi,
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Incident,
  IncidentEvent,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentFittingCases } from '../../knowledge/cases/match/IncidentFittingCases';
import { QueryState } from '../../platform/components/QueryState';
import { RecordColumns } from '../../platform/components/RecordPage';
import { Section } from '../../platform/components/Section';
import { incidentRouteRef } from '../../routes';
import { incidentTranslationRef } from './translation';
import { CoverageCard } from './CoverageCard';
import { FactsCard } from './FactsCard';
import { IncidentHeader } from './IncidentHeader';
import styles from './IncidentPage.module.css';
import { WorkCards } from './WorkCards';
import { EventDialog } from './actions/EventDialog';
import { IncidentActions } from './actions/IncidentActions';
import { RecordableEvent } from './actions/recordableEvent';
import { Clocks } from './clocks/Clocks';
import { Timeline } from './timeline/Timeline';
import { IncidentQueries, useIncident } from './useIncident';
import { useSiteAddress } from './useSiteAddress';

const TOAST_MILLISECONDS = 4000;

/** One incident: where it stands, what to do next, and what happened. */
export function IncidentPage() {
  const { id } = useRouteRefParams(incidentRouteRef);
  const queries = useIncident(id);
  return (
    <QueryState query={queries.incident} lines={8}>
      {incident => <IncidentView incident={incident} queries={queries} />}
    </QueryState>
  );
}

interface OpenForm {
  type: RecordableEvent;
  /** The entry of the log a correction is about. */
  entry?: IncidentEvent;
  /** The device that a match proposes. */
  deviceRef?: string;
}

function IncidentView(props: { incident: Incident; queries: IncidentQueries }) {
  const { incident, queries } = props;
  const { events, explanation } = queries;
  const { t } = useTranslationRef(incidentTranslationRef);
  const toastApi = useApi(toastApiRef);
  const address = useSiteAddress(incident.device?.siteRef);
  const [form, setForm] = useState<OpenForm>();
  const canCorrect = incident.allowedEvents.includes('correct');

  const onRecorded = () => {
    if (form) {
      toastApi.post({
        title: t('page.changed', {
          id: incident.id,
          event: t(`event.${form.type}`),
        }),
        status: 'success',
        timeout: TOAST_MILLISECONDS,
      });
    }
    setForm(undefined);
  };

  return (
    <div className={styles.page}>
      <IncidentHeader
        incident={incident}
        actions={
          <IncidentActions
            incident={incident}
            onChoose={type => setForm({ type })}
          />
        }
        onMatch={deviceRef => setForm({ type: 'match', deviceRef })}
      />
      <RecordColumns
        main={
          <>
            <Section title={t('page.clocks')}>
              <QueryState query={explanation} lines={8}>
                {value => <Clocks level={incident.level} explanation={value} />}
              </QueryState>
            </Section>
            <WorkCards incident={incident} />
            <IncidentFittingCases incidentId={incident.id} />
            <Section title={t('page.timeline')}>
              <QueryState query={events} lines={6}>
                {({ items }) => (
                  <Timeline
                    events={items}
                    onCorrect={
                      canCorrect
                        ? entry => setForm({ type: 'correct', entry })
                        : undefined
                    }
                  />
                )}
              </QueryState>
            </Section>
          </>
        }
        side={
          <>
            <FactsCard incident={incident} address={address} />
            <CoverageCard incident={incident} />
          </>
        }
      />
      {form && (
        <EventDialog
          type={form.type}
          entry={form.entry}
          deviceRef={form.deviceRef}
          incident={incident}
          address={address}
          onClose={() => setForm(undefined)}
          onRecorded={onRecorded}
        />
      )}
    </div>
  );
}
