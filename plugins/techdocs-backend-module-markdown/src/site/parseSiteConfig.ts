import { hasHan } from '@weibao/cjk-text';
import { Problem, SiteLanguage } from '../problems';
import { ConfigFields } from './ConfigFields';
import { parseNavigationEntries } from './parseNavigationEntries';
import { SiteConfig } from './SiteConfig';
import { readYamlMapping, YamlMapping, YamlMappingError } from './yamlMapping';

/**
 * Reads mkdocs.yml. What is wrong in it counts as absent; keys that mean
 * nothing here are fine.
 *
 * @param file - its name, for messages
 * @param defaultName - of a site without `site_name`
 */
export function parseSiteConfig(
  text: string,
  file: string,
  defaultName: string,
): { config: SiteConfig; problems: Problem[] } {
  const problems: Problem[] = [];
  const mapping = readMapping(text, file, problems);
  const read = new ConfigFields(mapping, file, problems);

  const name = read.text('site_name') ?? defaultName;
  const toc = tocOptions(mapping.values.markdown_extensions);
  const navigation = read.has('nav')
    ? parseNavigationEntries(mapping, file, problems)
    : undefined;
  const config: SiteConfig = {
    file,
    name,
    description: read.text('site_description') ?? '',
    docsDir: read.text('docs_dir')?.replace(/^\.\/|\/+$/g, '') ?? 'docs',
    language: languageOf(mapping.values.theme, name),
    permalinks: toc.permalink !== false,
    tocDepth: read.depth(toc.toc_depth) ?? 6,
    ...(navigation && { navigation }),
    ...editBaseUrl(read.text('repo_url'), read.text('edit_uri')),
  };
  return { config, problems };
}

function readMapping(
  text: string,
  file: string,
  problems: Problem[],
): YamlMapping {
  try {
    return readYamlMapping(text);
  } catch (error) {
    if (!(error instanceof YamlMappingError)) throw error;
    problems.push({
      file,
      line: error.line,
      kind: 'configuration-unreadable',
      values: { reason: error.message },
    });
    return readYamlMapping('');
  }
}

/** Extensions are a list of names and of mappings, or one mapping. */
function tocOptions(extensions: unknown): Record<string, unknown> {
  const mappings = Array.isArray(extensions) ? extensions : [extensions];
  for (const mapping of mappings) {
    const toc = isRecord(mapping) ? mapping.toc : undefined;
    if (isRecord(toc)) return toc;
  }
  return {};
}

/** Chinese if the theme says so; a theme that says nothing has the language of the name. */
function languageOf(theme: unknown, siteName: string): SiteLanguage {
  const { language, locale } = isRecord(theme)
    ? theme
    : ({} as Record<string, unknown>);
  const named = language ?? locale;
  if (typeof named === 'string') return /^zh/i.test(named) ? 'zh' : 'en';
  return hasHan(siteName) ? 'zh' : 'en';
}

function editBaseUrl(
  repoUrl: string | undefined,
  editUri: string | undefined,
): { editBaseUrl?: string } {
  if (!editUri) return {};
  const base = repoUrl && !repoUrl.endsWith('/') ? `${repoUrl}/` : repoUrl;
  const folder = editUri.endsWith('/') ? editUri : `${editUri}/`;
  const url = URL.canParse(folder, base) ? new URL(folder, base) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? { editBaseUrl: url.toString() }
    : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
