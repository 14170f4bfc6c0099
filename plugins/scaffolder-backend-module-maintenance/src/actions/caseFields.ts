import { CASE_LANGUAGES } from '@weibao/backstage-plugin-maintenance-common';
import type { z as zod } from 'zod/v3';

/** The version that the scaffolder hands to its actions. */
type Zod = typeof zod;

/** As in the standard contract; the level's own list has no fixed length. */
export const LEVELS = ['I', 'II', 'III', 'IV'] as const;

const words = (description: string) => (z: Zod) =>
  z.array(z.string()).optional().describe(description);
const sentence = (description: string) => (z: Zod) =>
  z.string().optional().describe(description);

/**
 * What actions are told of a fault case: the fields of its front matter. Which
 * of them must be there is for the case's own rules to say.
 */
export const caseFields = {
  title: sentence('What fails and how, in a line'),
  language: (z: Zod) =>
    z.enum(CASE_LANGUAGES).optional().describe('Language of the case'),
  severity: (z: Zod) => z.enum(LEVELS).optional().describe('Usual fault level'),
  deviceTypes: words('Types of devices it concerns; none for all'),
  manufacturers: words('Their manufacturers; none for all'),
  models: words('Their models; a trailing * stands for any ending'),
  part: sentence('The part that fails'),
  symptoms: words('What is seen, a sentence each'),
  faultCodes: words('Codes as logs and panels show them'),
  firmware: words('Affected versions'),
  rootCause: sentence('Why it fails'),
  solution: sentence('What to do about it'),
  prevention: sentence('What to do so that it does not happen again'),
  tags: words('Words to find it by'),
  incidents: words('Ids of the incidents it was written from'),
};
