import { HumanDuration } from '@backstage/types';

export interface Config {
  maintenance?: {
    /**
     * The IANA zone of "today" and of months, and the one in which times are
     * shown and entered. Defaults to `Asia/Shanghai`. Calendars have their own.
     *
     * @visibility frontend
     */
    timeZone?: string;
    /**
     * Where the pages of the plugin are in the portal. Defaults to
     * `/maintenance`. Links of notifications, search and templates follow it.
     *
     * @visibility frontend
     */
    path?: string;
    /**
     * Where what is not in the database is kept: photos, signatures and the
     * knowledge base, each in a folder of its own unless its section says
     * otherwise. Relative to the folder in which the backend runs, and that
     * folder unless set; in production it must be set.
     */
    dataDirectory?: string;
    ledgers?: {
      /**
       * From when on somebody has to confirm that an import withdraws devices:
       * more than a share of the list, and at least so many.
       */
      withdrawal?: {
        /** From 0 to 1. Defaults to 0.2. */
        share?: number;
        /** Defaults to 5. */
        devices?: number;
      };
      /** How much the reading of spreadsheets may take of the machine. */
      reading?: {
        /** How many are read at once; others wait for their turn. Defaults to 2. */
        atOnce?: number;
        /** The heap of the thread that parses one, in MB. Defaults to 1024. */
        memoryMegabytes?: number;
        /** What the parts of a workbook may unpack to, in MB. Defaults to 160. */
        unpackedMegabytes?: number;
      };
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
        /** Imported only while `maintenance.demoData` is on. */
        demo?: boolean;
        /** Which of the customer's lists this is. Defaults to `devices`. */
        ledger?: string;
        /** Of a csv file, instead of the encoding in which it makes most sense. */
        encoding?:
          | 'utf-8'
          | 'utf-16le'
          | 'utf-16be'
          | 'gb18030'
          | 'big5'
          | 'windows-1252';
        /** Of a csv file, instead of the delimiter that makes most sense. */
        delimiter?: 'comma' | 'tab' | 'semicolon' | 'pipe';
        /** What columns mean whose headings do not say so. */
        columns?: Array<{
          /** Name of the sheet; of every sheet if absent. */
          sheet?: string;
          /** Letters of the column, such as `D`. Either these or `heading`. */
          column?: string;
          /** What stands above the column. */
          heading?: string;
          /**
           * A field of `LedgerField` in the API, such as `serialNumber`;
           * `parameter` keeps the column under its heading, `ignore` leaves it
           * out.
           */
          field?: string;
          /** How dates like `5/1/2023` are read. */
          dateOrder?: 'ymd' | 'dmy' | 'mdy';
        }>;
      }>;
    };
    /**
     * The fault cases, a TechDocs site. Without this section there are none.
     * They are kept in a Git repository on the disk, unless there is a `url`.
     */
    knowledgeBase?: {
      /**
       * Entity ref of the component whose documentation they are. Defaults to
       * `component:default/knowledge-base`.
       */
      entity?: string;
      /** Of the component. */
      title?: string;
      /** Entity ref of the component's owner. Defaults to `group:default/case-authors`. */
      owner?: string;
      /** Entity ref of the group or user that is told of drafts to review. */
      reviewers?: string;
      /**
       * A Git repository, which is made where there is none. Defaults to
       * `knowledge-base` in the `dataDirectory`.
       */
      directory?: string;
      /**
       * What a new repository begins with: a folder, such as `./cases`, or a
       * package of the backend, such as `@weibao/knowledge-base-hardware`.
       */
      seed?: string;
      /**
       * Instead of a directory, the folder of a Git host that holds
       * `mkdocs.yml`, such as `https://github.com/acme/cases/tree/main/`, read
       * as `integrations` allow. Cases are published there by pull requests.
       */
      url?: string;
      /**
       * How often the Git host of the `url` is asked for changes, such as `30s`
       * or `{ minutes: 10 }`; only what has changed is downloaded. Defaults to
       * five minutes.
       */
      pollInterval?: HumanDuration | string;
    };
    /** Where photos and drawn signatures are kept. */
    files?: {
      /**
       * A directory for them. Defaults to `maintenance-files` in the
       * `dataDirectory`.
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
    /** When incidents are said to recur. */
    recurrence?: {
      /** How many incidents make a group, at least 2. Defaults to 3. */
      minimumIncidents?: number;
      /**
       * Length of the sliding window in which they are counted, 7 to 1100 days,
       * unless somebody asks for another. Defaults to 365.
       */
      windowDays?: number;
    };
  };
}
