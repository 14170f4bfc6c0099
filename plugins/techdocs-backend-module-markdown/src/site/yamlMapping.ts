import {
  Document,
  isMap,
  isScalar,
  LineCounter,
  Node,
  parseDocument,
} from 'yaml';

/** A YAML mapping, with the places of its keys. */
export interface YamlMapping {
  values: Record<string, unknown>;
  document: Document.Parsed;
  /** The line of a top-level key; the first is 1. */
  lineOfKey(key: string): number | undefined;
  lineOf(node: Node | null | undefined): number | undefined;
}

/** Says on which line YAML cannot be read, and why. */
export class YamlMappingError extends Error {
  constructor(message: string, readonly line: number) {
    super(message);
  }
}

/**
 * Reads a text that is one YAML mapping; an empty text is an empty one. Tags
 * that are not known here, such as those of Python, are ignored.
 *
 * @throws {@link YamlMappingError}
 */
export function readYamlMapping(text: string): YamlMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: 'silent',
    // A pretty error quotes the source, which need not be meant for readers.
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) throw new YamlMappingError(error.message, lineAt(error.pos[0]));
  if (document.contents !== null && !isMap(document.contents)) {
    throw new YamlMappingError('it is not a list of keys and values', 1);
  }

  const lineOf = (node: Node | null | undefined) =>
    node?.range ? lineAt(node.range[0]) : undefined;
  return {
    values: toValues(document),
    document,
    lineOf,
    lineOfKey: key => {
      const pair = isMap<Node>(document.contents)
        ? document.contents.items.find(
            item => isScalar(item.key) && item.key.value === key,
          )
        : undefined;
      return lineOf(pair?.key);
    },
  };
}

function toValues(document: Document): Record<string, unknown> {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    // Aliases that unfold into more than a document can mean.
    throw new YamlMappingError(String((error as Error).message), 1);
  }
}
