import {
  normalizeFaultCode,
  normalizePart,
  partLabel,
  Recurrence,
} from '@weibao/backstage-plugin-maintenance-common';
import { hasHan } from '@weibao/cjk-text';
import { RankedGroup } from './rankRecurrences';
import { NamedFault } from '../../incidents/grouping/RecurringIncidents';

/** What is known of groups beside what is counted. */
export interface RecurrenceFacts {
  /** Newest incidents, by id. */
  faults: ReadonlyMap<string, NamedFault>;
  /** Counts by key of the group and by month. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Every month of the window, oldest first. */
  months: readonly string[];
  /** Ids of unfinished drafts, by key of the group. */
  drafts: ReadonlyMap<string, string>;
}

/** A group as the API shows it, called by the words of its newest incident. */
export function describeRecurrence(
  { key, group, score, caseSlugs }: RankedGroup,
  facts: RecurrenceFacts,
): Recurrence {
  const { identity, common } = group;
  const newest = facts.faults.get(group.newestIncidentId);
  const counts = facts.counts.get(key);
  const part = common.partKey && nameOfPart(common.partKey, newest);
  const faultCode = common.codeKey && nameOfCode(common.codeKey, newest);
  return {
    key,
    kind: identity.kind,
    title: titleOf(group, { newest, part, faultCode }),
    deviceRef: identity.kind === 'device' ? identity.deviceRef : undefined,
    siteRef: identity.kind === 'site' ? identity.siteRef : undefined,
    manufacturer: common.manufacturer,
    model: common.model,
    part,
    faultCode,
    incidentCount: group.incidentCount,
    deviceCount: group.deviceCount,
    customerCount: group.customerCount,
    firstAt: group.firstAt,
    lastAt: group.lastAt,
    score: score.score,
    scoreParts: score.parts,
    months: facts.months.map(month => ({
      month,
      count: counts?.get(month) ?? 0,
    })),
    caseSlugs,
    draftId: facts.drafts.get(key),
  };
}

function titleOf(
  { identity, common }: RankedGroup['group'],
  words: { newest?: NamedFault; part?: string; faultCode?: string },
): string {
  const { newest, part, faultCode } = words;
  switch (identity.kind) {
    case 'device':
      return join(newest?.device?.title ?? identity.deviceRef, part);
    case 'model-part':
      return join(identity.model, part);
    case 'fault-code':
      return join(part, faultCode ?? identity.codeKey, common.model);
    default:
      return join(newest?.device?.siteTitle ?? identity.siteRef, part);
  }
}

function join(...names: (string | undefined)[]): string {
  return names.filter(name => name !== undefined).join(' · ');
}

/** The general name of a part, in the language of the newest incident. */
function nameOfPart(key: string, newest: NamedFault | undefined): string {
  const { title = '', faultPart } = newest ?? {};
  const language = hasHan(title) ? 'zh' : 'en';
  const isMeant = faultPart && normalizePart(faultPart).startsWith(key);
  return partLabel(key, language) ?? (isMeant ? faultPart : key);
}

function nameOfCode(key: string, newest: NamedFault | undefined): string {
  const code = newest?.faultCode;
  return code && normalizeFaultCode(code).startsWith(key) ? code : key;
}
