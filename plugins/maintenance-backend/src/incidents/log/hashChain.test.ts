import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import { sealEvent, UnsealedEvent, verifyHashChain } from './hashChain';

const ID = 'INC-000001';

const said: UnsealedEvent[] = [
  {
    sequence: 1,
    type: 'report',
    at: '2026-03-02T02:00:00.000Z',
    recordedAt: '2026-03-02T02:00:01.000Z',
    actorRef: 'user:default/li.na',
    level: 'I',
    title: '硬盘故障',
  },
  {
    sequence: 2,
    type: 'acknowledge',
    at: '2026-03-02T02:10:00.000Z',
    recordedAt: '2026-03-02T02:10:00.000Z',
    actorRef: 'user:default/zhao.lei',
  },
  {
    sequence: 3,
    type: 'note',
    at: '2026-03-02T02:20:00.000Z',
    recordedAt: '2026-03-02T02:20:00.000Z',
    actorRef: 'user:default/zhao.lei',
    note: 'On my way',
  },
];

function sealed(): IncidentEvent[] {
  const events: IncidentEvent[] = [];
  for (const event of said) {
    events.push(sealEvent(ID, event, events[events.length - 1]?.hash));
  }
  return events;
}

describe('verifyHashChain', () => {
  it('finds a log as it was recorded intact', () => {
    expect(verifyHashChain(ID, sealed())).toEqual({ intact: true });
  });

  it('does not depend on the order of fields', () => {
    const reordered = sealed().map(
      event =>
        Object.fromEntries(Object.entries(event).reverse()) as IncidentEvent,
    );
    expect(verifyHashChain(ID, reordered)).toEqual({ intact: true });
  });

  it.each<[string, (events: IncidentEvent[]) => IncidentEvent[], number]>([
    ['a changed text', e => e.with(2, { ...e[2], note: 'Later' }), 3],
    ['a changed time', e => e.with(1, { ...e[1], at: e[0].at }), 2],
    ['a changed actor', e => e.with(1, { ...e[1], actorRef: 'x' }), 2],
    ['an added field', e => e.with(1, { ...e[1], note: 'x' }), 2],
    ['a removed event', e => [e[0], e[2]], 2],
    ['a removed report', e => e.slice(1), 1],
    ['swapped events', e => [e[0], e[2], e[1]], 2],
    [
      'a removed event with the rest renumbered',
      e => [e[0], { ...e[2], sequence: 2 }],
      2,
    ],
    [
      'an event resealed without those after it',
      e => e.with(1, sealEvent(ID, { ...said[1], note: 'x' }, e[0].hash)),
      3,
    ],
  ])('notices %s', (_what, tamper, sequence) => {
    expect(verifyHashChain(ID, tamper(sealed()))).toMatchObject({
      intact: false,
      sequence,
      problem: expect.stringContaining(`Event ${sequence} of ${ID}`),
    });
  });

  it('notices a log that belongs to another incident', () => {
    expect(verifyHashChain('INC-000002', sealed())).toMatchObject({
      intact: false,
      sequence: 1,
    });
  });
});
