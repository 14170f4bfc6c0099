/** How much there is before anything is measured. */
export const CUSTOMERS = 20;
export const DEVICES = 5_000;
export const CONTRACTS = 40;
export const OPEN_INCIDENTS = 3_000;
export const RESOLVED_INCIDENTS = 7_000;

/** Of the resolved ones, those that the API writes; the others are copies of their rows. */
export const RESOLVED_BY_API = 2_000;

/** Devices with a long past, those whose history is measured. */
export const VETERANS = 100;

/** Whose requests take turns. */
export const USERS = 50;

/** How much there is in the second part. */
export const MANY_INCIDENTS = 1_000_000;
