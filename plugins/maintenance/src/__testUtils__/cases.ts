import {
  CaseDraft,
  CaseMatch,
  CaseSummary,
  FaultCase,
  KnowledgeBase,
  Recurrence,
  RecurrenceDetail,
} from '@weibao/backstage-plugin-maintenance-common';
import { device } from './incidents';

/** A knowledge base that was read well. */
export function knowledgeBase(
  changes: Partial<KnowledgeBase> = {},
): KnowledgeBase {
  return {
    entityRef: 'component:default/knowledge-base',
    state: 'ready',
    indexedAt: '2026-03-01T02:00:00.000Z',
    cases: 18,
    problems: [],
    publishing: 'commit',
    ...changes,
  };
}

/** A published and reviewed case about disks. */
export function caseSummary(changes: Partial<CaseSummary> = {}): CaseSummary {
  return {
    slug: 'ssd-hours',
    path: 'cases/storage/ssd-hours/',
    title: 'SSDs fail after 32768 hours',
    language: 'en',
    status: 'reviewed',
    severity: 'II',
    deviceTypes: ['server'],
    manufacturers: ['HPE'],
    models: ['ProLiant DL380 Gen10'],
    part: 'SSD',
    symptoms: ['Several disks go offline at once'],
    faultCodes: ['POST 1785'],
    firmware: ['< HPD8'],
    rootCause: 'A counter of the firmware overflows',
    solution: 'Update the firmware before 32768 hours',
    prevention: 'Compare the firmware at each inspection',
    tags: [],
    author: 'user:default/wu.jing',
    reviewer: 'user:default/liu.yang',
    date: '2026-02-10',
    worked: 3,
    didNotWork: 1,
    ...changes,
  };
}

export const CASE_MARKDOWN = `---
title: SSDs fail after 32768 hours
language: en
status: draft
severity: II
deviceTypes:
  - server
part: SSD
symptoms:
  - Several disks go offline at once
rootCause: A counter of the firmware overflows
solution: Update the firmware before 32768 hours
prevention: Compare the firmware at each inspection
---

## Symptoms

The array is **degraded**.
`;

/** The same with its text. */
export function faultCase(changes: Partial<FaultCase> = {}): FaultCase {
  return {
    ...caseSummary(),
    markdown: CASE_MARKDOWN,
    sources: [],
    incidents: [],
    ...changes,
  };
}

/** The case as it fits the device. */
export function caseMatch(changes: Partial<CaseMatch> = {}): CaseMatch {
  return {
    case: caseSummary(),
    score: 72,
    reasons: [
      { kind: 'words', points: 12, values: ['offline', 'firmware'] },
      { kind: 'model', points: 40, values: ['ProLiant DL380 Gen10'] },
      { kind: 'part', points: 20, values: ['SSD'] },
    ],
    ...changes,
  };
}

/** Six disks of one model within a year, without a case. */
export function recurrence(changes: Partial<Recurrence> = {}): Recurrence {
  return {
    key: 'model-part:hpe/dl380:ssd',
    kind: 'model-part',
    title: 'ProLiant DL380 Gen10 · SSD',
    model: 'ProLiant DL380 Gen10',
    part: 'SSD',
    incidentCount: 6,
    deviceCount: 4,
    customerCount: 2,
    firstAt: '2026-01-05T02:00:00.000Z',
    lastAt: '2026-03-01T02:00:00.000Z',
    score: 64,
    scoreParts: [
      { kind: 'count', points: 30, value: 6 },
      { kind: 'spread', points: 16, value: 4 },
      { kind: 'recency', points: 10, value: 12 },
      { kind: 'severity', points: 8, value: 2 },
      { kind: 'breaches', points: 0, value: 0 },
    ],
    months: [
      { month: '2026-01', count: 2 },
      { month: '2026-02', count: 0 },
      { month: '2026-03', count: 4 },
    ],
    caseSlugs: [],
    ...changes,
  };
}

/** The group with one of its incidents. */
export function recurrenceDetail(
  changes: Partial<RecurrenceDetail> = {},
): RecurrenceDetail {
  return {
    ...recurrence(),
    incidents: [
      {
        id: 'INC-000001',
        title: 'Disk array offline',
        level: 'II',
        state: 'closed',
        device,
        reportedAt: '2026-03-01T02:00:00.000Z',
        cause: 'Firmware counter',
        solution: 'Firmware HPD8 installed',
        faultPart: 'SSD',
      },
    ],
    ...changes,
  };
}

/** A draft that its author writes on. */
export function caseDraft(changes: Partial<CaseDraft> = {}): CaseDraft {
  return {
    id: 'd1',
    version: 1,
    state: 'writing',
    slug: 'ssd-hours',
    title: 'SSDs fail after 32768 hours',
    language: 'en',
    markdown: CASE_MARKDOWN,
    problems: [],
    authorRef: 'user:default/engineer',
    incidentIds: [],
    redactions: [],
    createdAt: '2026-03-02T02:00:00.000Z',
    updatedAt: '2026-03-02T03:00:00.000Z',
    allowedActions: ['edit', 'submit', 'discard'],
    ...changes,
  };
}
