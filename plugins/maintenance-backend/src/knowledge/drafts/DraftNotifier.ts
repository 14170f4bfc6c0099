import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  CaseLanguage,
  parseCase,
  PortalPaths,
} from '@weibao/backstage-plugin-maintenance-common';
import { CaseDraftRecord } from './CaseDraftRecord';

type News = 'submitted' | 'returned' | 'published';

/** A notification is written once for all its readers: in the case's language. */
const TITLES: Record<News, Record<CaseLanguage, string>> = {
  submitted: { zh: '待评审案例', en: 'Case to review' },
  returned: { zh: '案例被退回', en: 'Case returned' },
  published: { zh: '案例已发布', en: 'Case published' },
};

/** Tells reviewers and authors how it goes on with a draft. */
export class DraftNotifier {
  readonly #options: ConstructorParameters<typeof DraftNotifier>[0];

  /** @param options - nobody is asked for reviews without `reviewersRef` */
  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
    portalPaths: PortalPaths;
    reviewersRef?: string;
  }) {
    this.#options = options;
  }

  async tellReviewers(draft: CaseDraftRecord): Promise<void> {
    const { reviewersRef } = this.#options;
    if (reviewersRef) await this.#send('submitted', draft, reviewersRef);
  }

  async tellAuthor(
    news: 'returned' | 'published',
    draft: CaseDraftRecord,
  ): Promise<void> {
    await this.#send(news, draft, draft.authorRef);
  }

  /** Never fails: the draft is where it is whether or not anybody hears of it. */
  async #send(
    news: News,
    draft: CaseDraftRecord,
    entityRef: string,
  ): Promise<void> {
    const { notifications, logger, portalPaths } = this.#options;
    const { metadata } = parseCase(draft.markdown);
    const title = TITLES[news][metadata?.language ?? 'en'];
    try {
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef,
          ...(news === 'submitted' && { excludeEntityRef: draft.authorRef }),
        },
        payload: {
          title: `${title}: ${metadata?.title ?? draft.slug}`,
          description: draft.reviewNote,
          link: portalPaths.caseDraft(draft.id),
          severity: news === 'published' ? 'normal' : 'high',
          topic: 'maintenance-case',
          scope: `case-draft:${draft.id}`,
        },
      });
    } catch (error) {
      logger.warn(
        `${entityRef} was not notified of the draft ${
          draft.id
        }: ${stringifyError(error)}`,
      );
    }
  }
}
