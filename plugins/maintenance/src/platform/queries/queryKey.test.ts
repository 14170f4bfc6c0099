import { hashKey } from '@tanstack/react-query';
import { queryKey } from './queryKey';

describe('queryKey', () => {
  it('begins with the record that is asked for', () => {
    const call = { path: { id: 'INC-1' } };
    expect(queryKey('getIncident', call)).toEqual([
      'maintenance',
      'incidents',
      'INC-1',
      {},
    ]);
    expect(queryKey('listIncidentEvents', call)).toEqual([
      'maintenance',
      'incidents',
      'INC-1',
      'events',
      {},
    ]);
  });

  it('has the query of a list where a record has its id', () => {
    const query = { state: ['open'], limit: 25 };
    expect(queryKey('listIncidents', { query })).toEqual([
      'maintenance',
      'incidents',
      query,
    ]);
    expect(queryKey('listIncidents')).toEqual(['maintenance', 'incidents', {}]);
    expect(queryKey('summariseIncidents')).toEqual([
      'maintenance',
      'incidents',
      'summary',
      {},
    ]);
  });

  it('has both parts of an entity ref', () => {
    const path = { namespace: 'cn', name: 'db-01' };
    const query = { kind: ['incident'] };
    expect(queryKey('listDeviceHistory', { path, query })).toEqual([
      'maintenance',
      'devices',
      'cn',
      'db-01',
      'history',
      query,
    ]);
  });

  it('is the same whether a parameter is left out or undefined', () => {
    expect(
      hashKey(queryKey('listIncidents', { query: { q: undefined } })),
    ).toBe(hashKey(queryKey('listIncidents')));
  });
});
