import {
  CaseLanguage,
  formatCase,
  Redaction,
} from '@weibao/backstage-plugin-maintenance-common';
import { localDateAt } from '../../../platform/dates/localDates';
import { REPORTING_ZONE } from '../../../platform/dates/reportingZone';
import { createRedactor } from '../../redaction/redactText';
import {
  GroupedIncident,
  IncidentGroup,
} from '../../../incidents/grouping/RecurringIncidents';
import { collectSecrets } from './collectSecrets';
import { composeDraft } from './composeDraft';
import { toDraftIncident } from './DraftIncident';
import { PersonNames } from './PersonNames';
import { ProtectedNames } from './ProtectedNames';

/** Drafts cases, with all that must not be told taken out of them. */
export class CaseDrafter {
  readonly #names: ProtectedNames;
  readonly #people: PersonNames;

  static create(options: {
    names: ProtectedNames;
    people: PersonNames;
  }): CaseDrafter {
    return new CaseDrafter(options.names, options.people);
  }

  private constructor(names: ProtectedNames, people: PersonNames) {
    this.#names = names;
    this.#people = people;
  }

  /** @param incidents - those of the group that the author may read, newest first */
  async draft(
    group: IncidentGroup,
    incidents: readonly GroupedIncident[],
    options: { language: CaseLanguage; authorRef: string; at: Date },
  ): Promise<{ markdown: string; redactions: Redaction[] }> {
    const { language, authorRef, at } = options;
    const { secrets, kept, userRefs } = collectSecrets(incidents);
    const [names, people] = await Promise.all([
      this.#names.listProtectedNames([
        ...new Set(incidents.map(({ device }) => device.customerRef)),
      ]),
      this.#people.namePeople(userRefs),
    ]);
    const { metadata, body, redactions } = composeDraft({
      kind: group.identity.kind,
      deviceCount: group.deviceCount,
      incidents: incidents.map(toDraftIncident),
      language,
      redact: createRedactor({
        known: [...secrets, ...names, ...people],
        kept,
        language,
      }),
      authorRef,
      date: localDateAt(at, REPORTING_ZONE),
    });
    return { markdown: formatCase(metadata, body), redactions };
  }
}
