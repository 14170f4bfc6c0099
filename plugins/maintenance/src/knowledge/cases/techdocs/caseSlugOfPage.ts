/**
 * The slug of the case whose page this may be, by the page's path within its
 * TechDocs site. Whether there is such a case, the backend knows.
 */
export function caseSlugOfPage(path: string): string | undefined {
  const [, slug] =
    /^cases\/(?:[^/]+\/)*([a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:index\.html)?$/.exec(
      path,
    ) ?? [];
  return slug;
}
