import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { caseDraftTranslationRef } from './translation';

/** How the reader of cases words what is wrong, and our words for it. */
const PATTERNS = [
  [/^a case begins with its front matter/, 'frontMatter'],
  [/^the front matter has no closing line/, 'unclosed'],
  [/^the front matter is not YAML: (?<what>.+)$/s, 'yaml'],
  [/^the front matter needs (?<field>\w+)$/, 'missing'],
  [/^(?<field>.+) must not be empty$/, 'empty'],
  [/^(?<field>.+) must be text$/, 'text'],
  [/^(?<field>.+) must be a list$/, 'list'],
  [/^(?<field>.+) must be one of (?<what>.+)$/, 'oneOf'],
  [/^(?<field>.+) must have at least (?<what>\d+) entry$/, 'atLeast'],
  [/^(?<field>.+) must not be longer than (?<what>\d+) characters$/, 'longer'],
  [/^(?<field>.+) must be a type in lower case$/, 'lowerCase'],
  [/^(?<field>.+) must be a day as YYYY-MM-DD$/, 'day'],
  [/^(?<field>.+) needs a url that begins/, 'url'],
  [/^reviewer must be another person than author$/, 'sameReviewer'],
] as const;

/**
 * What is wrong in a case in the language of the app. Names of fields stay as
 * the front matter has them; what we have no words for stays as it is.
 */
export function useProblemWords(): (message: string) => string {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  return message => {
    for (const [pattern, key] of PATTERNS) {
      const found = pattern.exec(message);
      if (found) {
        const { field = '', what = '' } = found.groups ?? {};
        const [, name = field, entry] = /^(\w+) entry (\d+)$/.exec(field) ?? [];
        return t(`problem.${key}`, {
          field: entry ? t('problem.entry', { name, entry }) : name,
          what,
        });
      }
    }
    return message;
  };
}
