import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { parseCase } from '@weibao/backstage-plugin-maintenance-common';
import { CaseService } from '../cases/CaseService';
import { RESERVED_SLUGS } from '../cases/readCases';
import { localDateAt } from '../../platform/dates/localDates';
import { contentDigest } from '../knowledgeBase/contentDigest';
import { CaseDraftRecord } from './CaseDraftRecord';
import { CaseDraftStore } from './CaseDraftStore';
import { freeSlug } from './caseSlugs';

const TOLD_PROBLEMS = 5;

/** Decides whether drafts fit in with the cases there are. */
export class DraftSubmission {
  readonly #options: ConstructorParameters<typeof DraftSubmission>[0];

  constructor(options: {
    store: Pick<CaseDraftStore, 'listOpenSlugs'>;
    cases: Pick<CaseService, 'listAll'> & Pick<CaseService, 'getCase'>;
    timeZone: string;
  }) {
    this.#options = options;
  }

  /**
   * Names a new draft, and remembers what the case that it revises says now.
   *
   * @throws InputError where there is no such case, or it has another name
   */
  async name(input: {
    slug?: string;
    revises?: string;
  }): Promise<Pick<CaseDraftRecord, 'slug' | 'revises' | 'baseDigest'>> {
    const { slug, revises } = input;
    if (revises === undefined) return { slug };
    if (slug !== undefined && slug !== revises) {
      throw new InputError(
        `slug is "${slug}", but the draft revises the case "${revises}"`,
      );
    }
    const baseDigest = await this.#digestOf(revises);
    if (!baseDigest) {
      throw new InputError(`There is no case "${revises}" to revise`);
    }
    return { slug: revises, revises, baseDigest };
  }

  /**
   * Whether a draft could be published as it is.
   *
   * @throws InputError where it is not well formed; ConflictError where its
   * name is taken, or the case that it revises has changed
   * @returns the name of the case
   */
  async check(draft: CaseDraftRecord, now: Date): Promise<string> {
    const { metadata, problems } = parseCase(draft.markdown);
    if (!metadata) {
      const told = problems
        .slice(0, TOLD_PROBLEMS)
        .map(({ line, message }) => `line ${line}: ${message}`);
      throw new InputError(`The draft is not well formed: ${told.join('; ')}`);
    }
    if (draft.revises) return this.#checkRevised(draft.revises, draft);

    const published = new Map(
      (await this.#options.cases.listAll()).map(({ slug, title }) => [
        slug,
        title,
      ]),
    );
    if (draft.slug === undefined) {
      const open = await this.#options.store.listOpenSlugs();
      return freeSlug(
        metadata.title,
        localDateAt(now, this.#options.timeZone),
        slug => published.has(slug) || open.has(slug),
      );
    }
    if (RESERVED_SLUGS.includes(draft.slug)) {
      throw new InputError(
        `The name "${draft.slug}" is reserved; give the draft another one`,
      );
    }
    const title = published.get(draft.slug);
    if (title !== undefined) {
      throw new ConflictError(
        `The name "${draft.slug}" is taken by the case "${title}"; give the draft another one`,
      );
    }
    return draft.slug;
  }

  async #checkRevised(slug: string, draft: CaseDraftRecord): Promise<string> {
    if ((await this.#digestOf(slug)) !== draft.baseDigest) {
      throw new ConflictError(
        `The case "${slug}" has been changed since this draft was begun; begin another one with what it says now`,
      );
    }
    return slug;
  }

  async #digestOf(slug: string): Promise<string | undefined> {
    try {
      return contentDigest((await this.#options.cases.getCase(slug)).markdown);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }
}
