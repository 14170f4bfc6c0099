import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';

const nothing = async () => ({ items: [] });
const noClocks = { met: 0, breached: 0 };

/** What the cards of a customer ask on its page, where there is nothing to tell. */
export const quietCustomer = {
  listContracts: nothing,
  summariseContracts: async () => ({
    planned: 0,
    running: 0,
    expiring: 0,
    expired: 0,
  }),
  listCoverageGaps: async () => ({
    items: [],
    counts: { devices: 0, none: 0, 'ends-soon': 0, overlap: 0 },
  }),
  summariseIncidents: async () => ({
    open: 0,
    unassigned: 0,
    mine: 0,
    atRisk: 0,
    breached: 0,
    awaitingClosure: 0,
  }),
  getAttainment: async () => ({
    customerRef: 'customer:default/harbour-bank',
    from: '2025-04-01',
    to: '2026-03-02',
    incidents: 0,
    outOfCover: 0,
    total: {
      response: noClocks,
      onsite: noClocks,
      plan: noClocks,
      resolution: noClocks,
      all: noClocks,
    },
    months: [],
  }),
  listFindings: nothing,
  summariseFindings: async () => ({
    open: { high: 0, medium: 0, low: 0 },
    overdue: 0,
    raised: 0,
    closed: 0,
  }),
  listLedgers: nothing,
} satisfies Partial<MaintenanceApi>;

/** What the cards of a device ask on its page, where there is nothing to tell. */
export const quietDevice = {
  listIncidents: nothing,
  getCoverage: async ({ query }) => ({
    deviceRef: query.deviceRef,
    at: '2026-03-02T02:00:00.000Z',
    covered: false,
    explanation: 'No contract.',
  }),
  listInspections: nothing,
  listMeasurements: async () => ({ series: [] }),
  listFindings: nothing,
} satisfies Partial<MaintenanceApi>;
