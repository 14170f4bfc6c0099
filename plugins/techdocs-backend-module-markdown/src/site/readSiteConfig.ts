import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { Problem } from '../problems';
import { parseSiteConfig } from './parseSiteConfig';
import { SiteConfig } from './SiteConfig';

/** In the order in which TechDocs looks for them. */
const CONFIG_FILES = ['mkdocs.yaml', 'mkdocs.yml'];

/** The configuration of a site, and where its documentation folder is. */
export interface SiteConfigFile {
  config: SiteConfig;
  problems: Problem[];
  /** Absolute path of the documentation folder, within that of mkdocs.yml. */
  docsFolder: string;
  /** What the file contains; empty if there is none. */
  text: string;
}

/**
 * Reads mkdocs.yml of a folder; a folder without one has a site with the
 * defaults.
 *
 * @param defaultName - of a site whose mkdocs.yml does not name it
 * @throws NotAllowedError when mkdocs.yml or the documentation folder is a way
 * out of the folder
 * @throws InputError when the documentation folder is the folder itself
 */
export async function readSiteConfig(
  folder: string,
  defaultName: string,
): Promise<SiteConfigFile> {
  const { file, text } = await readConfigFile(folder);
  const { config, problems } = parseSiteConfig(text, file, defaultName);
  if (posix.normalize(config.docsDir) === '.') {
    throw new InputError(
      `docs_dir of ${file} must be a folder beside it, not the one it is in`,
    );
  }
  const docsFolder = resolveSafeChildPath(folder, config.docsDir);
  return { config, problems, docsFolder, text };
}

async function readConfigFile(
  folder: string,
): Promise<{ file: string; text: string }> {
  for (const file of CONFIG_FILES) {
    const path = resolveSafeChildPath(folder, file);
    try {
      return { file, text: await readFile(path, 'utf8') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return { file: 'mkdocs.yml', text: '' };
}
