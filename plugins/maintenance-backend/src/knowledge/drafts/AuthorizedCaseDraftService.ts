import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  CaseDraft,
  CaseDraftInput,
  CaseDraftPage,
  CaseDraftPatch,
  CaseDraftReview,
  caseReviewPermission,
  caseWritePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { notAllowed } from '../../platform/authorization/Decisions';
import { CaseDraftListQuery, CaseDraftService } from './CaseDraftService';
import { DraftViewer } from './draftRules';

/**
 * The use cases of drafts for a caller. Drafts are for those who write or
 * review; only people do either.
 */
export class AuthorizedCaseDraftService {
  readonly #drafts: CaseDraftService;
  readonly #authorizers: Authorizers;

  constructor(options: { drafts: CaseDraftService; authorizers: Authorizers }) {
    this.#drafts = options.drafts;
    this.#authorizers = options.authorizers;
  }

  async listDrafts(
    query: CaseDraftListQuery,
    options: CallOptions,
  ): Promise<CaseDraftPage> {
    return this.#drafts.listDrafts(query, await this.#reader(options));
  }

  async getDraft(id: string, options: CallOptions): Promise<CaseDraft> {
    return this.#drafts.getDraft(id, await this.#reader(options));
  }

  async createDraft(
    input: CaseDraftInput,
    options: CallOptions,
  ): Promise<CaseDraft> {
    return this.#drafts.createDraft(input, await this.#writer(options));
  }

  async updateDraft(
    id: string,
    patch: CaseDraftPatch,
    options: CallOptions,
  ): Promise<CaseDraft> {
    return this.#drafts.updateDraft(id, patch, await this.#writer(options));
  }

  async submitDraft(
    id: string,
    version: number,
    options: CallOptions,
  ): Promise<CaseDraft> {
    return this.#drafts.submitDraft(id, version, await this.#writer(options));
  }

  async withdrawDraft(
    id: string,
    version: number,
    options: CallOptions,
  ): Promise<CaseDraft> {
    return this.#drafts.withdrawDraft(id, version, await this.#writer(options));
  }

  async discardDraft(
    id: string,
    version: number,
    options: CallOptions,
  ): Promise<CaseDraft> {
    return this.#drafts.discardDraft(id, version, await this.#reader(options));
  }

  async reviewDraft(
    id: string,
    review: CaseDraftReview,
    options: CallOptions,
  ): Promise<CaseDraft> {
    const viewer = await this.#viewer(options);
    if (!viewer.mayReview) throw notAllowed(caseReviewPermission);
    return this.#drafts.reviewDraft(id, review, viewer);
  }

  async #reader(options: CallOptions): Promise<DraftViewer> {
    const viewer = await this.#viewer(options);
    if (!viewer.mayWrite && !viewer.mayReview) {
      throw notAllowed(caseWritePermission);
    }
    return viewer;
  }

  async #writer(options: CallOptions): Promise<DraftViewer> {
    const viewer = await this.#viewer(options);
    if (!viewer.mayWrite) throw notAllowed(caseWritePermission);
    return viewer;
  }

  async #viewer(options: CallOptions): Promise<DraftViewer> {
    const decisions = await this.#authorizers.decide(
      [caseWritePermission, caseReviewPermission],
      options,
    );
    return {
      ref: userOf(options.credentials),
      mayWrite: decisions.allows(caseWritePermission),
      mayReview: decisions.allows(caseReviewPermission),
    };
  }
}

function userOf({ principal }: BackstageCredentials): string {
  const { userEntityRef } = principal as { userEntityRef?: string };
  if (!userEntityRef) {
    throw new NotAllowedError('Only users write and review fault cases');
  }
  return userEntityRef;
}
