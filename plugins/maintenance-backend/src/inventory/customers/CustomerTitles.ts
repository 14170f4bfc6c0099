/** What customers are called, as far as ledgers or the catalog have said. */
export interface CustomerTitles {
  /** Titles by entity ref, in one query; unknown customers are missing. */
  getCustomerTitles(
    customerRefs: readonly string[],
  ): Promise<Map<string, string>>;
}
