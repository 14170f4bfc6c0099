/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const recurrenceRuleMessages = {
  noDates: 'No date in the next 12 months',
  movedDate: '{{date}} instead of {{from}}',
  dates: 'Coming dates',
  recurrence: 'How often',
  recurrenceKind: {
    quarterly: 'Every quarter',
    weekday: 'On a weekday of the month',
    interval: 'Every so many days, weeks or months',
    rule: 'By a rule (RFC 5545)',
  },
  quarterly: 'Every quarter',
  onWeekday: 'Every month on the {{ordinal}} {{weekday}}',
  onWeekdayEvery: 'Every {{number}} months on the {{ordinal}} {{weekday}}',
  ordinalLabel: 'Which one of the month',
  ordinal: {
    '1': 'first',
    '2': 'second',
    '3': 'third',
    '4': 'fourth',
    '-1': 'last',
  },
  weekdayLabel: 'Weekday',
  everyLabel: 'Every',
  everyMonths: 'Every so many months',
  unitLabel: 'Unit',
  unit: {
    day: 'days',
    week: 'weeks',
    month: 'months',
  },
  every: {
    day: 'Every day',
    week: 'Every week',
    month: 'Every month',
  },
  everySo: {
    day: 'Every {{number}} days',
    week: 'Every {{number}} weeks',
    month: 'Every {{number}} months',
  },
  rule: 'Recurrence rule',
  ruleHint: 'Such as FREQ=YEARLY;BYMONTH=4,10;BYDAY=1MO',
  moved: {
    holiday: 'moved from {{date}}, a holiday',
    window: 'moved from {{date}}, outside the agreed days',
  },
  datesSkipped:
    'The rule skips {{number}} months or years that do not have its day: {{periods}}{{more}}',
  periodSeparator: ', ',
  preview: 'What comes of it',
  problem: {
    interval: 'Write a whole number from 1',
    rule: 'Write a rule such as FREQ=MONTHLY;BYDAY=1MO',
  },
} as const;
