import { PageScope } from './PageScope';

/** The scope of the page that a rule of markdown-it is at work on. */
export function scopeOf({ env }: { env: unknown }): PageScope {
  return (env as { scope: PageScope }).scope;
}
