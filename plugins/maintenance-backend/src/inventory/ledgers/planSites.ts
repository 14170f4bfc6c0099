import { foldText } from '@weibao/cjk-text';
import { SiteRecord } from '../devices/records';
import { siteRefCandidates } from './entityNames';

/** The sites of a customer while a ledger is imported: known ones, and new ones by need. */
export class SitePlan {
  readonly #customerRef: string;
  readonly #ledger: string;
  readonly #isTaken: (ref: string) => boolean;
  readonly #known: ReadonlyMap<string, SiteRecord>;
  readonly #byTitle: Map<string, SiteRecord>;

  constructor(options: {
    customerRef: string;
    ledger: string;
    known: readonly SiteRecord[];
    isTaken: (ref: string) => boolean;
  }) {
    this.#customerRef = options.customerRef;
    this.#ledger = options.ledger;
    this.#isTaken = options.isTaken;
    this.#known = new Map(options.known.map(site => [site.siteRef, site]));
    this.#byTitle = new Map(
      // Of two sites with the same title the one that stands comes last.
      [...options.known]
        .sort((a, b) => Number(!a.withdrawnAt) - Number(!b.withdrawnAt))
        .map(site => [toKey(site.title), site]),
    );
  }

  siteRefOf(title: string): string {
    const known = this.#byTitle.get(toKey(title));
    if (known) return known.siteRef;
    const [plain, distinct] = siteRefCandidates(this.#customerRef, title);
    const isOurs = [...this.#byTitle.values()].some(
      site => site.siteRef === plain,
    );
    const site: SiteRecord = {
      siteRef: isOurs || this.#isTaken(plain) ? distinct : plain,
      customerRef: this.#customerRef,
      title,
      source: 'ledger',
      ledger: this.#ledger,
    };
    this.#byTitle.set(toKey(title), site);
    return site.siteRef;
  }

  /**
   * The sites that come, return or go.
   *
   * @param occupied - sites with devices once the ledger is imported
   */
  changes(occupied: ReadonlySet<string>, now: string): SiteRecord[] {
    return [...this.#byTitle.values()].flatMap((site): SiteRecord[] => {
      if (site.source !== 'ledger') return [];
      const isNeeded = occupied.has(site.siteRef);
      if (isNeeded && (site.withdrawnAt || !this.#known.has(site.siteRef))) {
        return [{ ...site, withdrawnAt: undefined }];
      }
      return !isNeeded && !site.withdrawnAt && this.#known.has(site.siteRef)
        ? [{ ...site, withdrawnAt: now }]
        : [];
    });
  }
}

function toKey(title: string): string {
  return foldText(title).replace(/\s+/g, '');
}
