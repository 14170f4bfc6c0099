import {
  FindingState,
  IncidentState,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * Where a finding stands after its incident has come to a state. Somebody who
 * looked again is believed more than the incident: a finding that persists
 * stays open until the incident is reopened, and a closed one stays closed.
 */
export function followIncident(
  finding: FindingState,
  incident: IncidentState,
): FindingState {
  if (finding === 'closed') return 'closed';
  switch (incident) {
    case 'cancelled':
      return 'open';
    case 'resolved':
    case 'signed-off':
    case 'closed':
      return finding === 'in-progress' ? 'to-check' : finding;
    default:
      return 'in-progress';
  }
}
