export interface Config {
  maintenance?: {
    /**
     * Loads contracts and a year of incidents for the fictional customers whose
     * ledgers are in the examples, once. Defaults to false.
     */
    demoData?: boolean;
  };
}
