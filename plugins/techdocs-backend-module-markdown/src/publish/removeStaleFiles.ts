import { readdir, rm, rmdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A page that somebody just opened does not appear without its stylesheet. */
const STYLESHEET = /^assets\/stylesheets\/main\./;

/**
 * Removes from a published folder the files that the build does not have, and
 * folders that are empty then. Former stylesheets stay.
 *
 * @returns paths of the removed files, relative to the folder, with `/`
 */
export async function removeStaleFiles(
  published: string,
  built: string,
): Promise<string[]> {
  const before = await list(published);
  const now = await list(built);
  const staleFiles = without(before.files, now.files).filter(
    file => !STYLESHEET.test(file),
  );
  for (const file of staleFiles) {
    await rm(join(published, file), { force: true });
  }
  // The innermost first; one that somebody else writes to stays.
  for (const folder of without(before.folders, now.folders).reverse()) {
    await rmdir(join(published, folder)).catch(() => undefined);
  }
  return staleFiles;
}

function without(paths: string[], excluded: string[]): string[] {
  const set = new Set(excluded);
  return paths.filter(path => !set.has(path));
}

/** Folders come before what is in them. */
async function list(
  folder: string,
): Promise<{ files: string[]; folders: string[] }> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const pathsOf = (directories: boolean) =>
    entries
      .filter(entry => entry.isDirectory() === directories)
      .map(entry => relative(folder, join(entry.parentPath, entry.name)));
  return { files: pathsOf(false), folders: pathsOf(true).sort() };
}
