import {
  FindingState,
  IncidentState,
} from '@weibao/backstage-plugin-maintenance-common';
import { followIncident } from './followIncident';

describe('followIncident', () => {
  it.each<[FindingState, IncidentState, FindingState]>([
    ['in-progress', 'reported', 'in-progress'],
    ['in-progress', 'on-site', 'in-progress'],
    ['in-progress', 'resolved', 'to-check'],
    ['in-progress', 'signed-off', 'to-check'],
    ['in-progress', 'closed', 'to-check'],
    ['in-progress', 'cancelled', 'open'],
    // The incident was reopened.
    ['to-check', 'acknowledged', 'in-progress'],
    ['open', 'acknowledged', 'in-progress'],
    // Somebody looked again and it persists.
    ['open', 'resolved', 'open'],
    ['open', 'closed', 'open'],
    ['closed', 'acknowledged', 'closed'],
    ['closed', 'cancelled', 'closed'],
  ])('%s: its incident is %s: %s', (finding, incident, expected) => {
    expect(followIncident(finding, incident)).toBe(expected);
  });
});
