import {
  CaseLanguage,
  formatCase,
  Redaction,
} from '@weibao/backstage-plugin-maintenance-common';
import { localDateAt } from '../../../platform/dates/localDates';
import { createRedactor } from '../../redaction/redactText';
import { IncidentGroup } from '../../../incidents/grouping/incidentGroupRows';
import { GroupedIncident } from '../../../incidents/grouping/RecurringIncidents';
import { collectSecrets } from './collectSecrets';
import { composeDraft } from './composeDraft';
import { toDraftIncident } from './DraftIncident';
import { PersonNames } from './PersonNames';
import { ProtectedNames } from './ProtectedNames';

/** Drafts cases, with all that must not be told taken out of them. */
export class CaseDrafter {
  readonly #names: ProtectedNames;
  readonly #people: PersonNames;
  readonly #timeZone: string;

  constructor(options: {
    names: ProtectedNames;
    people: PersonNames;
    timeZone: string;
  }) {
    this.#names = options.names;
    this.#people = options.people;
    this.#timeZone = options.timeZone;
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
        ...new Set(incidents.map(({ customerRef }) => customerRef)),
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
      date: localDateAt(at, this.#timeZone),
    });
    return { markdown: formatCase(metadata, body), redactions };
  }
}
