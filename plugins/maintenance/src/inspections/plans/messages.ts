/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const inspectionPlanMessages = {
  plan: 'Inspection plan',
  plans: 'Inspection plans',
  create: 'New plan',
  createTitle: 'New inspection plan',
  edit: 'Edit plan',
  editTitle: 'Edit inspection plan',
  save: 'Save plan',
  end: 'End plan',
  endHint:
    'There are no further inspections of this plan. Those that have begun or are completed stay.',
  ended: 'Ended',
  empty: 'No inspection plan',
  emptyHint:
    'A plan says how often which devices of a contract are inspected. It is made on the page of the contract.',
  emptyHintOfContract:
    'A plan says how often which devices of the contract are inspected.',
  coming: 'Next 12 months',
  overdue: '{{number}} overdue',
  due: '{{number}} due',
  completed: '{{number}} done',
  title: 'Title',
  startsOn: 'From',
  window: 'Days on which inspections happen',
  windowHint: 'A date on another day or a holiday is moved.',
  shift: 'A date that falls on another day',
  shiftTo: {
    forward: 'is moved forward to the next such day',
    backward: 'is moved back to the last such day before',
    leave: 'stays',
  },
  devices: 'Devices',
  scope: {
    all: 'All devices that the contract covers',
    filter: 'Those of certain types, sites or tags',
    list: 'A list of devices',
  },
  types: 'Types',
  anyType: 'Any type',
  sites: 'Sites',
  anySite: 'Any site',
  tags: 'Tags',
  tagsHint: 'Separated by commas',
  checklistOf: 'Checklist for {{type}}',
  standardChecklist: 'Standard',
  previewCounts: '{{dates}} dates in twelve months, {{devices}} devices',
  holidaysUnpublished:
    'The holidays of {{year}} are not published yet; {{number}} dates may still move',
  problem: {
    required: 'Fill this in',
    noDevices: 'Choose at least one device',
  },
} as const;
