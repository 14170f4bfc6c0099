import { Problem, ProblemKind } from '../problems';
import { YamlMapping } from './yamlMapping';

/** The fields of mkdocs.yml; one that is wrong counts as absent. */
export class ConfigFields {
  readonly #mapping: YamlMapping;
  readonly #file: string;
  readonly #problems: Problem[];

  constructor(mapping: YamlMapping, file: string, problems: Problem[]) {
    this.#mapping = mapping;
    this.#file = file;
    this.#problems = problems;
  }

  has(key: string): boolean {
    return (this.#mapping.values[key] ?? undefined) !== undefined;
  }

  text(key: string): string | undefined {
    if (!this.has(key)) return undefined;
    const value = this.#mapping.values[key];
    if (typeof value === 'string' && value.trim()) return value.trim();
    if (typeof value === 'number') return String(value);
    return this.#wrong('configuration-text', key);
  }

  /** `3`, or `2-3`, of which the end counts. */
  depth(value: unknown): number | undefined {
    if (value === undefined) return undefined;
    const [, depth] = /^(?:[1-6]-)?([1-6])$/.exec(String(value)) ?? [];
    return depth
      ? Number(depth)
      : this.#wrong('configuration-number', 'markdown_extensions', 'toc_depth');
  }

  #wrong(kind: ProblemKind, key: string, named = key): undefined {
    this.#problems.push({
      file: this.#file,
      line: this.#mapping.lineOfKey(key),
      kind,
      values: { key: named },
    });
    return undefined;
  }
}
