import { Problem, ProblemKind } from '../problems';
import { readYamlMapping, YamlMapping, YamlMappingError } from './yamlMapping';

/** The fields above the text of a page; one that is wrong counts as absent. */
export class FrontMatter {
  readonly #mapping: YamlMapping;
  readonly #file: string;
  readonly #problems: Problem[];

  constructor(yaml: string, file: string, problems: Problem[]) {
    this.#file = file;
    this.#problems = problems;
    try {
      this.#mapping = readYamlMapping(yaml);
    } catch (error) {
      if (!(error instanceof YamlMappingError)) throw error;
      problems.push({
        file,
        line: error.line + 1,
        kind: 'front-matter-invalid',
        values: { reason: error.message },
      });
      this.#mapping = readYamlMapping('');
    }
  }

  text(field: string): string | undefined {
    const value = this.#mapping.values[field] ?? undefined;
    if (value === undefined) return undefined;
    if (isWord(value)) return String(value).trim() || undefined;
    return this.#wrong('front-matter-text', field);
  }

  /** A list of words; a single word is a list of one. */
  words(field: string): string[] {
    const value = this.#mapping.values[field] ?? [];
    const words = Array.isArray(value) ? value : [value];
    if (words.every(isWord)) return words.map(word => String(word).trim());
    this.#wrong('front-matter-list', field);
    return [];
  }

  #wrong(kind: ProblemKind, field: string): undefined {
    const line = this.#mapping.lineOfKey(field);
    this.#problems.push({
      file: this.#file,
      line: line === undefined ? 1 : line + 1,
      kind,
      values: { field },
    });
    return undefined;
  }
}

function isWord(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
