import { incident, incidentEvents } from '../../../__testUtils__/incidents';
import { initialEventFields } from './initialEventFields';

const now = new Date('2026-03-02T02:20:00.000Z');

describe('initialEventFields', () => {
  it('books a visit with the reporter, at the site, for the next full hour', () => {
    expect(
      initialEventFields('schedule', {
        incident: incident(),
        address: '1 Quay Road',
        now,
      }),
    ).toEqual({
      appointment: expect.objectContaining({
        startsAt: '2026-03-02T03:00:00.000Z',
        contactName: 'Li Wei',
        contactPhone: '+86 138 0000 1234',
        address: '1 Quay Road',
      }),
    });
  });

  it('changes the visit that is booked already', () => {
    const appointment = {
      startsAt: '2026-03-03T01:00:00.000Z',
      contactName: 'Chen',
    };
    expect(
      initialEventFields('schedule', {
        incident: incident({ appointment }),
        now,
      }),
    ).toEqual({ appointment });
  });

  it('closes with what the resolution said', () => {
    expect(
      initialEventFields('close', {
        incident: incident({ cause: 'worn out', solution: 'replaced' }),
        now,
      }),
    ).toMatchObject({ cause: 'worn out', solution: 'replaced' });
  });

  it('offers the project engineer to an incident nobody has taken', () => {
    expect(
      initialEventFields('assign', {
        incident: incident({ assigneeRef: undefined }),
        now,
      }),
    ).toEqual({ assigneeRef: 'user:default/engineer' });
  });

  it('starts a correction from the time that was wrong', () => {
    expect(
      initialEventFields('correct', {
        incident: incident(),
        entry: incidentEvents[1],
        now,
      }),
    ).toEqual({ corrects: 2, correctedAt: '2026-03-02T02:10:00.000Z' });
  });
});
