import { DeskFilters, toIncidentQuery } from './deskView';

const none: DeskFilters = { view: 'open', level: [], state: [] };
const me = 'user:default/engineer';

describe('toIncidentQuery', () => {
  it('asks for open incidents, what is due next first', () => {
    expect(toIncidentQuery(none, me)).toEqual({
      state: ['open'],
      order: 'due',
    });
  });

  it('asks for what is offered to somebody among what is theirs', () => {
    expect(toIncidentQuery({ ...none, view: 'mine' }, me)).toMatchObject({
      assigneeRef: me,
      withOffered: true,
    });
  });

  it('asks for faults of devices that nobody knows', () => {
    expect(toIncidentQuery({ ...none, deviceUnknown: true }, me)).toMatchObject(
      { state: ['open'], deviceUnknown: true },
    );
  });

  it('asks for what nobody has taken', () => {
    expect(toIncidentQuery({ ...none, view: 'unassigned' }, me)).toMatchObject({
      state: ['open'],
      assigneeRef: 'none',
    });
  });

  it('asks for what is at risk', () => {
    expect(toIncidentQuery({ ...none, view: 'atRisk' }, me)).toMatchObject({
      state: ['open'],
      sla: 'at-risk',
    });
  });

  it('asks for what was resolved and not yet closed, newest first', () => {
    expect(toIncidentQuery({ ...none, view: 'awaitingClosure' }, me)).toEqual({
      state: ['resolved', 'signed-off'],
      order: '-reportedAt',
    });
  });

  it('lets a chosen state go before that of the view', () => {
    expect(
      toIncidentQuery({ ...none, state: ['on-site'], level: ['I'] }, me),
    ).toMatchObject({ state: ['on-site'], level: ['I'] });
  });
});
