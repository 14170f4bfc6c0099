/** English texts; the Chinese ones are in `messages.zh.ts`. */
export const deskMessages = {
  title: 'Maintenance',
  tabs: {
    desk: 'Service desk',
    contracts: 'Contracts',
  },
  report: 'Report a fault',
  queue: 'Incidents, what is due next first',
  views: {
    label: 'Which incidents',
    open: 'Open',
    mine: 'Mine',
    unassigned: 'Unassigned',
    atRisk: 'At risk',
    breached: 'Breached',
    awaitingClosure: 'Awaiting closure',
  },
  filters: {
    label: 'Filters',
    search: 'Search',
    searchPlaceholder: 'Title, number, device, serial number',
    customer: 'Customer',
    anyCustomer: 'Any customer',
    state: 'State',
    anyState: 'Any state',
    level: 'Level',
    clear: 'Clear filters',
  },
  empty: {
    quiet: 'Nothing waits here',
    quietHint: 'New faults appear by themselves, or report one now.',
    filtered: 'No incident fits these filters',
    filteredHint: 'Loosen a filter, or clear them all.',
  },
  shortcuts: {
    label: 'Keyboard shortcuts',
    search: '/ searches',
    report: 'n reports a fault',
    rows: '↑ ↓ move between incidents, Enter opens one',
  },
} as const;
