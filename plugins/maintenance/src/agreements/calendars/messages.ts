/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const calendarMessages = {
  title: 'Calendars and holidays',
  holidays: {
    title: 'Holidays of mainland China',
    hint: 'Followed by every calendar that says so. What is entered here goes before what the portal brings along, for incidents reported from then on.',
    year: 'Year {{year}}',
    counts: '{{holidays}} days off, {{workdays}} make-up workdays',
    published: 'As published, brought along by the portal',
    entered: 'Entered on {{date}} by {{user}}',
    differs:
      'The portal now brings along other days for {{year}}. What was entered still counts; withdraw it to follow those.',
    unknown: 'The holidays of {{year}} are unknown',
    enter: 'Enter the holidays of {{year}}',
    change: 'Change {{year}}',
    withdraw: 'Withdraw what was entered for {{year}}',
    save: 'Save holidays',
    stale: 'Somebody else has changed {{year}} in the meantime.',
    noNationalDay:
      '1 October is not among the days off, so that they cannot be the whole year.',
  },
  paste: {
    label: 'Holidays and make-up workdays',
    hint: 'Dates or ranges line by line, the text of the announcement, or the content of an ICS file. Days that are said to be worked are make-up workdays.',
    preview: 'What was understood',
    off: 'Days off ({{number}})',
    worked: 'Make-up workdays ({{number}})',
    notUnderstood: 'Not understood',
    nothing: 'No date yet',
    separator: ', ',
  },
  version: {
    change: 'Change {{title}}',
    save: 'Save change',
    validFrom: 'In force from',
    validFromHint:
      'Incidents reported before keep what was in force at their time.',
    title: 'Versions',
    first: 'From the beginning',
    from: 'From {{date}}',
    days: 'Further days off and workdays of its own',
    daysOff: 'Days off of its own',
    workdays: 'Workdays of its own',
  },
  builtIn: 'Built in, cannot be changed',
  warning: {
    unknown:
      'The holidays of {{year}} are unknown, but contracts count on them. Until they are known, clocks count public holidays as working days.',
    link: 'Enter the holidays',
  },
} as const;
