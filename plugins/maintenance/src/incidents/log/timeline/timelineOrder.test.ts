import { incidentEvents } from '../../../__testUtils__/incidents';
import { orderTimeline } from './timelineOrder';

describe('orderTimeline', () => {
  it('tells what happened last first, and what was entered late', () => {
    expect(
      orderTimeline(incidentEvents).map(({ event, isLate }) => [
        event.type,
        isLate,
      ]),
    ).toEqual([
      ['acknowledge', true],
      ['report', false],
    ]);
  });

  it('puts a corrected entry where it belongs', () => {
    const items = orderTimeline([
      ...incidentEvents,
      {
        sequence: 3,
        type: 'arrive',
        at: '2026-03-02T05:00:00.000Z',
        recordedAt: '2026-03-02T05:00:00.000Z',
        actorRef: 'user:default/engineer',
        hash: 'c',
      },
      {
        sequence: 4,
        type: 'correct',
        at: '2026-03-02T06:00:00.000Z',
        recordedAt: '2026-03-02T06:00:00.000Z',
        actorRef: 'user:default/engineer',
        hash: 'd',
        corrects: 3,
        correctedAt: '2026-03-02T02:05:00.000Z',
      },
    ]);

    expect(items.map(({ event }) => event.type)).toEqual([
      'correct',
      'acknowledge',
      'arrive',
      'report',
    ]);
    expect(items[2]).toMatchObject({
      at: '2026-03-02T02:05:00.000Z',
      isCorrected: true,
    });
  });
});
