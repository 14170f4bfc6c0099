import { IncidentEventInput } from '../api';
import {
  checkIncidentEventFields,
  incidentEventRules,
} from './incidentEventRules';
import { INCIDENT_EVENT_TYPES } from './incidentLifecycle';

function check(event: Omit<IncidentEventInput, 'version'>): string[] {
  return checkIncidentEventFields({ version: 1, ...event });
}

describe('checkIncidentEventFields', () => {
  it.each<Omit<IncidentEventInput, 'version'>>([
    { type: 'acknowledge' },
    { type: 'acknowledge', note: 'On my way', at: '2026-03-02T02:00:00Z' },
    { type: 'assign', assigneeRef: 'user:default/li.na' },
    { type: 'pause', reason: 'waiting-parts' },
    { type: 'changeLevel', level: 'I', reason: 'Business stopped' },
    { type: 'escalate', escalateTo: 'vendor-engineer', reason: 'Firmware' },
    { type: 'cancel', reason: 'False alarm, in any words' },
    { type: 'close' },
    { type: 'close', cause: 'a', solution: 'b', prevention: 'c' },
    {
      type: 'correct',
      corrects: 2,
      correctedAt: '2026-03-02T02:00:00Z',
      reason: 'Taken by phone',
    },
  ])('takes %j', event => {
    expect(check(event)).toEqual([]);
  });

  it.each<[Omit<IncidentEventInput, 'version'>, string[]]>([
    [{ type: 'assign' }, ['assign needs assigneeRef']],
    [
      { type: 'changeLevel' },
      ['changeLevel needs level', 'changeLevel needs reason'],
    ],
    [{ type: 'note' }, ['note needs note']],
    [{ type: 'resolve' }, ['resolve needs solution']],
    [{ type: 'arrive', level: 'I' }, ['arrive does not take level']],
    [
      { type: 'pause', reason: 'lunch' },
      [
        'lunch is no pause reason; there are customer-unavailable, customer-requested-window, waiting-parts, waiting-vendor',
      ],
    ],
    [
      { type: 'report' },
      [
        'report is the first event of an incident; it is made by reporting a fault',
      ],
    ],
  ])('says what is wrong with %j', (event, problems) => {
    expect(check(event)).toEqual(problems);
  });

  it('has a rule for every event but the report', () => {
    expect(['report', ...Object.keys(incidentEventRules)].sort()).toEqual(
      [...INCIDENT_EVENT_TYPES].sort(),
    );
  });
});
