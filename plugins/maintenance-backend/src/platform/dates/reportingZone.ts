/** The zone in which "today", months and days without a calendar are told. */
export const REPORTING_ZONE = 'Asia/Shanghai';
