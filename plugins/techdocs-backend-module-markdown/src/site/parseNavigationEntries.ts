import { isAlias, isMap, isScalar, isSeq, Node } from 'yaml';
import { Problem } from '../problems';
import { NavigationEntry } from './SiteConfig';
import { YamlMapping } from './yamlMapping';

/**
 * Reads `nav` of mkdocs.yml: a list of paths, of `title: path` and of
 * `title: [list]`.
 */
export function parseNavigationEntries(
  mapping: YamlMapping,
  file: string,
  problems: Problem[],
): NavigationEntry[] | undefined {
  const { document, lineOf } = mapping;

  const entriesOf = (node: Node | null | undefined): NavigationEntry[] => {
    const resolved = isAlias(node) ? node.resolve(document) : node;
    if (isSeq<Node>(resolved)) return resolved.items.flatMap(entriesOf);
    if (isMap<Node, Node | null>(resolved)) {
      return resolved.items.map(({ key, value }) => ({
        title: isScalar(key) ? String(key.value) : '',
        line: lineOf(key),
        ...(isScalar(value) || !value
          ? { target: targetOf(value) }
          : { children: entriesOf(value) }),
      }));
    }
    return [{ target: targetOf(resolved), line: lineOf(resolved) }];
  };

  const nav = document.get('nav', true) as Node | undefined;
  if (isSeq(nav) || isMap(nav)) return entriesOf(nav);
  problems.push({
    file,
    line: mapping.lineOfKey('nav'),
    kind: 'configuration-list',
    values: { key: 'nav' },
  });
  return undefined;
}

function targetOf(node: unknown): string {
  return isScalar(node) && node.value !== null ? String(node.value) : '';
}
