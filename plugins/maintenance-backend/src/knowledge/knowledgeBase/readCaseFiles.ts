import { isError } from '@backstage/errors';
import { isCasePath } from '@weibao/backstage-plugin-maintenance-common';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The folder of a knowledge base that holds its cases. */
export const CASES_FOLDER = 'docs/cases';

const READ_AT_ONCE = 32;

/** A case file as it is on the disk. */
export interface CaseFile {
  path: string;
  content: Buffer;
}

/**
 * Reads every case file below a directory, in the order of their paths. Links
 * are not followed: they could lead out of the knowledge base.
 */
export async function readCaseFiles(directory: string): Promise<CaseFile[]> {
  const paths = await listCasePaths(directory);
  const files = new Array<CaseFile>(paths.length);
  let next = 0;
  const reader = async () => {
    while (next < paths.length) {
      const index = next++;
      const path = paths[index];
      files[index] = { path, content: await readFile(join(directory, path)) };
    }
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, reader));
  return files;
}

/** Paths of the case files, sorted. */
export async function listCasePaths(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(join(directory, CASES_FOLDER), {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => entry.isFile())
      .map(entry =>
        relative(directory, join(entry.parentPath, entry.name))
          .split(sep)
          .join('/'),
      )
      .filter(isCasePath)
      .sort();
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
