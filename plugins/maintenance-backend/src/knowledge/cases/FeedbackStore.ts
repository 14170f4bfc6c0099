import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { FeedbackTally } from './matching/rankFits';

/** What a user said about a case on an incident or a device. */
export interface FeedbackRecord {
  id: string;
  slug: string;
  userRef: string;
  worked: boolean;
  note?: string;
  givenAt: string;
  device: {
    deviceRef: string;
    title: string;
    customerRef: string;
    manufacturer: string;
    model: string;
  };
  /** Absent where it is about the device alone. */
  incident?: { id: string; title: string };
}

/** A record as lists read it, which leave out what they do not show. */
export type ListedFeedback = Omit<FeedbackRecord, 'device'> & {
  device: Pick<FeedbackRecord['device'], 'deviceRef' | 'title'>;
};

/** Whose feedback lists show; a scope that is absent shows none. */
export interface FeedbackScopes {
  /** For feedback on devices. */
  devices?: ListScope;
  /** For feedback on incidents. */
  incidents?: ListScope;
}

/** Keeps feedback, also on cases that have left the knowledge base. */
export interface FeedbackStore {
  /**
   * Keeps feedback in place of what the same user said about the same case on
   * the same incident or device.
   *
   * @returns the id that it has
   */
  putFeedback(feedback: FeedbackRecord): Promise<string>;

  /** Forgets what a user said about a case on an incident or a device, if anything. */
  removeFeedback(said: {
    slug: string;
    userRef: string;
    /** The id of the incident or the ref of the device. */
    target: string;
  }): Promise<void>;

  /**
   * Newest first.
   *
   * @throws InputError where the cursor is not one of this list
   */
  listFeedback(query: {
    slug: string;
    scopes: FeedbackScopes;
    cursor?: string;
    limit: number;
  }): Promise<{ items: ListedFeedback[]; nextCursor?: string }>;

  /**
   * Counts by slug, in one query; cases without feedback are missing.
   *
   * @param device - whose model counts as the same
   */
  tallyFeedback(
    slugs: readonly string[],
    device?: { manufacturer: string; model: string },
  ): Promise<Map<string, FeedbackTally>>;

  /** What a user said on an incident or a device, by slug. */
  findOwnFeedback(query: {
    userRef: string;
    /** The id of the incident or the ref of the device. */
    target: string;
    slugs: readonly string[];
  }): Promise<Map<string, boolean>>;
}
