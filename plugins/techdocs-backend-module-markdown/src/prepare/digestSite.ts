import { createHash } from 'node:crypto';
import { readSiteConfig } from '../site/readSiteConfig';
import { readSourceTree } from '../site/readSourceTree';
import { FileDigests } from './FileDigests';

/**
 * A digest of everything that a built site depends on: two that are equal mean
 * that a build would give the same again.
 *
 * @param folder - that of mkdocs.yml
 * @param dependencies - besides the sources, such as the version of the generator
 */
export async function digestSite(
  folder: string,
  dependencies: string[],
  files: FileDigests,
): Promise<string> {
  const { config, docsFolder, text } = await readSiteConfig(folder, '');
  const tree = await readSourceTree(docsFolder, config.docsDir);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([dependencies, config.file, text, tree.problems]));
  for (const { path, absolutePath } of tree.files) {
    // One that cannot be read is a problem of the build, not of the digest.
    const digest = await files.digestOf(absolutePath).catch(() => undefined);
    hash.update(JSON.stringify([path, digest]));
  }
  return hash.digest('hex');
}
