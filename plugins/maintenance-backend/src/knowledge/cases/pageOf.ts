/** The page of a file within TechDocs: `cases/ssd-hours/` of `docs/cases/ssd-hours.md`. */
export function pageOf(path: string): string {
  return path.replace(/^docs\//, '').replace(/\.md$/, '/');
}
