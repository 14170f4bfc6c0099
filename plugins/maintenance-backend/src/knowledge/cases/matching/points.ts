/** What a match is worth at most, by its reason; all of them together are 100. */
export const MOST_POINTS = {
  model: 26,
  manufacturer: 5,
  deviceType: 4,
  part: 14,
  faultCode: 22,
  firmware: 7,
  words: 16,
  feedback: 6,
} as const;

/** For a model of which the case knows only the beginning. */
export const POINTS_OF_MODEL_PREFIX = 20;

/** For a part that is only mentioned, not named as the faulty one. */
export const POINTS_OF_MENTIONED_PART = 7;

/**
 * What a case needs without feedback. More than the type, the manufacturer and
 * the firmware of a device are worth together: a case about every server fits
 * none.
 */
export const LEAST_POINTS = 20;
