import { foldText } from '@weibao/cjk-text';

/** How the model of a device is among those that a case names. */
export type ModelMatch = 'exact' | 'prefix';

/** The models that a case concerns. */
export interface ModelPatterns {
  exact: ReadonlySet<string>;
  /** Beginnings of names. */
  prefixes: readonly string[];
}

/** A name as it is compared: half-width, lower case, dashes as spaces. */
export function toComparableName(name: string): string {
  return foldName(name).trim();
}

export function toModelPatterns(models: readonly string[]): ModelPatterns {
  return {
    exact: new Set(
      models.filter(model => !model.endsWith('*')).map(toComparableName),
    ),
    prefixes: models
      .filter(model => model.endsWith('*'))
      // A dash or space before the star parts `N540-*` from `N5400`.
      .map(model => foldName(model.slice(0, -1)).trimStart()),
  };
}

/** @param model - in comparable form */
export function matchModel(
  { exact, prefixes }: ModelPatterns,
  model: string,
): ModelMatch | undefined {
  if (exact.has(model)) return 'exact';
  return prefixes.some(prefix => model.startsWith(prefix))
    ? 'prefix'
    : undefined;
}

function foldName(name: string): string {
  return foldText(name).replace(/[\s_\u2010-\u2015-]+/g, ' ');
}
