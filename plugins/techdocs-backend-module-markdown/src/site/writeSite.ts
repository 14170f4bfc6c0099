import { renderDocument } from '../page/renderDocument';
import { Stylesheet } from '../page/Stylesheet';
import { Problem } from '../problems';
import { OutputFolder } from './OutputFolder';
import { pageFile } from './PageAddress';
import { Site } from './Site';

/** About the build, for `techdocs_metadata.json`. */
export interface BuildInfo {
  /** Identifies the sources; of the next build it is asked whether they are still the same. */
  etag?: string;
  /** Milliseconds since 1970. */
  timestamp: number;
}

/**
 * Writes a site into an empty folder.
 *
 * @returns problems that only showed when files were copied
 */
export async function writeSite(
  site: Site,
  stylesheet: Stylesheet,
  build: BuildInfo,
  folder: string,
): Promise<Problem[]> {
  const { frame, documents, media, searchEntries } = site;
  const output = new OutputFolder(folder);
  const problems: Problem[] = [];

  for (const { path, absolutePath } of media) {
    try {
      await output.copy(absolutePath, path);
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      const file = `${frame.config.docsDir}/${path}`;
      problems.push({ file, kind: 'unreadable', values: { reason: code } });
    }
  }
  await output.write(stylesheet.path, stylesheet.text);
  for (const document of documents) {
    const text = renderDocument(frame, document);
    await output.write(pageFile(document.page), text);
  }
  await output.write(
    'search/search_index.json',
    JSON.stringify({
      config: { lang: ['en'], separator: '[\\s\\-]+', pipeline: [] },
      docs: searchEntries,
    }),
  );
  const metadataFile = 'techdocs_metadata.json';
  await output.write(
    metadataFile,
    JSON.stringify({
      site_name: frame.config.name,
      site_description: frame.config.description,
      ...(build.etag && { etag: build.etag }),
      build_timestamp: build.timestamp,
      files: [...output.files, metadataFile],
    }),
  );
  return problems;
}
