export interface Config {
  maintenance?: {
    /**
     * The IANA zone of "today" and of months, and the one in which times are
     * shown and entered. Defaults to `Asia/Shanghai`. Calendars have their own.
     *
     * @visibility frontend
     */
    timeZone?: string;
  };
}
