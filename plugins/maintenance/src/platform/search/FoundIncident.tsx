import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { SearchDocument } from '@backstage/plugin-search-common';
import {
  FaultLevel,
  IncidentState,
} from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../components/LevelBadge';
import { StateBadge } from '../components/StateBadge';
import { FoundDocument, FoundProps } from './FoundDocument';

/** An incident as search indexes it. */
interface IncidentDocument extends SearchDocument {
  level?: FaultLevel;
  state?: IncidentState;
  customerRef?: string;
}

/** An incident among the results of a search. */
export function FoundIncident(props: FoundProps<IncidentDocument>) {
  const { level, state, customerRef } = props.result ?? {};
  return (
    <FoundDocument {...props} type="incident">
      {level && <LevelBadge level={level} withName />}
      {state && <StateBadge state={state} />}
      {customerRef && (
        <EntityDisplayName entityRef={customerRef} hideIcon disableTooltip />
      )}
    </FoundDocument>
  );
}
