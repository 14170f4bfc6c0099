export interface Config {
  maintenance?: {
    /**
     * Loads contracts and a year of incidents for the fictional customers whose
     * ledgers are in the examples, once. Defaults to false.
     */
    demoData?: boolean;
    ledgers?: {
      /**
       * Device ledgers that are imported at the start and whenever their
       * content has changed, which is looked at every ten minutes.
       */
      sources?: Array<{
        /**
         * Path of an xlsx or csv file, relative to the folder in which the
         * backend runs. Either this or `url`.
         */
        file?: string;
        /**
         * Address of an xlsx or csv file, read as `backend.reading` and
         * `integrations` allow. Either this or `file`.
         */
        url?: string;
        /** Entity ref of the customer, such as `customer:default/acme`. */
        customer: string;
        /** Makes the customer known under this title, unless the catalog describes it. */
        title?: string;
        /** The trade of a customer made known here. */
        industry?: string;
        /** Postal address of a customer made known here. */
        address?: string;
        /** Entity ref of the group or user that serves a customer made known here. */
        owner?: string;
        /** Imported only while `demoData` is on. */
        demo?: boolean;
        /** Which of the customer's lists this is. Defaults to `devices`. */
        ledger?: string;
      }>;
    };
    /** Where photos and drawn signatures are kept. */
    files?: {
      /**
       * A directory for them. Defaults to `maintenance-files` beside the
       * embedded database, or in the folder in which the backend runs.
       */
      directory?: string;
      /**
       * A bucket instead of a directory. Credentials come from the environment,
       * as the AWS SDK finds them.
       */
      s3?: {
        bucket: string;
        region: string;
        /** Address of a store that is not Amazon's. */
        endpoint?: string;
        /** Put before the names of objects, such as `maintenance/`. */
        prefix?: string;
      };
    };
  };
}
