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
  };
}
