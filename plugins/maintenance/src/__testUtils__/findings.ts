import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { device } from './incidents';

/** A finding of the device that nobody works on yet, past its date. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    version: 2,
    device,
    title: 'Fan 3 is loud',
    severity: 'high',
    state: 'open',
    overdue: true,
    dueOn: '2026-03-01',
    recommendation: 'Replace the fan',
    raisedAt: '2026-02-01T02:00:00.000Z',
    raisedBy: 'user:default/engineer',
    checks: [],
    ...changes,
  };
}
