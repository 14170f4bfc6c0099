import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CaseDraft,
  CaseDraftInput,
  CaseDraftPage,
  CaseDraftPatch,
  CaseDraftReview,
  caseReviewPermission,
  caseWritePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { CaseDraftListQuery, CaseDraftService } from './CaseDraftService';
import { DraftViewer } from './draftRules';

/**
 * The use cases of drafts for a caller. Drafts are for those who write or
 * review; only people do either.
 */
export class AuthorizedCaseDraftService {
  readonly #drafts: CaseDraftService;
  readonly #permissions: PermissionsService;

  static create(options: {
    drafts: CaseDraftService;
    permissions: PermissionsService;
  }): AuthorizedCaseDraftService {
    return new AuthorizedCaseDraftService(options.drafts, options.permissions);
  }

  private constructor(
    drafts: CaseDraftService,
    permissions: PermissionsService,
  ) {
    this.#drafts = drafts;
    this.#permissions = permissions;
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
    const viewer = await this.#viewer(options.credentials);
    if (!viewer.mayReview) throw notAllowed(caseReviewPermission.name);
    return this.#drafts.reviewDraft(id, review, viewer);
  }

  async #reader({ credentials }: CallOptions): Promise<DraftViewer> {
    const viewer = await this.#viewer(credentials);
    if (!viewer.mayWrite && !viewer.mayReview) {
      throw notAllowed(caseWritePermission.name);
    }
    return viewer;
  }

  async #writer({ credentials }: CallOptions): Promise<DraftViewer> {
    const viewer = await this.#viewer(credentials);
    if (!viewer.mayWrite) throw notAllowed(caseWritePermission.name);
    return viewer;
  }

  async #viewer(credentials: BackstageCredentials): Promise<DraftViewer> {
    const [write, review] = await this.#permissions.authorize(
      [
        { permission: caseWritePermission },
        { permission: caseReviewPermission },
      ],
      { credentials },
    );
    return {
      ref: userOf(credentials),
      mayWrite: write.result === AuthorizeResult.ALLOW,
      mayReview: review.result === AuthorizeResult.ALLOW,
    };
  }
}

function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(`Not allowed: ${permission}`);
}

function userOf({ principal }: BackstageCredentials): string {
  const { userEntityRef } = principal as { userEntityRef?: string };
  if (!userEntityRef) {
    throw new NotAllowedError('Only users write and review fault cases');
  }
  return userEntityRef;
}
