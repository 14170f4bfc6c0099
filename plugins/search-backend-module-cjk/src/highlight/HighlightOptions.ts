import { RootConfigService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';

/** How matches are shown. Read from `search.pg.highlightOptions`. */
export interface HighlightOptions {
  useHighlight: boolean;
  /** The length of an excerpt in words; two CJK characters count as one. */
  maxWords: number;
  /** Whether to show whole fields instead of excerpts. */
  highlightAll: boolean;
  /** The number of excerpts of a field. */
  maxFragments: number;
  /** What stands between excerpts. */
  fragmentDelimiter: string;
  preTag: string;
  postTag: string;
}

/** Reads the options and their defaults from where PostgreSQL's engine has them. */
export function readHighlightOptions(
  config: RootConfigService,
): HighlightOptions {
  const options = config.getOptionalConfig('search.pg.highlightOptions');
  // The frontend splits at the tags, so no document may be able to hold them.
  const tag = randomUUID();
  return {
    useHighlight: options?.getOptionalBoolean('useHighlight') ?? true,
    maxWords: options?.getOptionalNumber('maxWords') ?? 35,
    highlightAll: options?.getOptionalBoolean('highlightAll') ?? false,
    maxFragments: Math.max(1, options?.getOptionalNumber('maxFragments') ?? 1),
    fragmentDelimiter:
      options?.getOptionalString('fragmentDelimiter') ?? ' ... ',
    preTag: `<${tag}>`,
    postTag: `</${tag}>`,
  };
}
