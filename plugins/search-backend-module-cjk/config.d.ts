export interface Config {
  search?: {
    /**
     * Named and meant as for Backstage's engine on PostgreSQL; read on SQLite
     * too.
     */
    pg?: {
      highlightOptions?: {
        /** Whether to mark what matches. On by default. */
        useHighlight?: boolean;
        /**
         * The length of an excerpt in words, 35 by default. Two Chinese,
         * Japanese or Korean characters count as one word.
         */
        maxWords?: number;
        /** Whether to return whole fields instead of excerpts. Off by default. */
        highlightAll?: boolean;
        /** The number of excerpts of a field, 1 by default. */
        maxFragments?: number;
        /** What stands between two excerpts, ' ... ' by default. */
        fragmentDelimiter?: string;
      };
    };
  };
}
