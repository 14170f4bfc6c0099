import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order of the cascade. */
const PARTS = ['frame.css', 'text.css', 'blocks.css', 'narrow.css'];

/** How the pages look. */
export interface Stylesheet {
  /** Within a site. */
  path: string;
  text: string;
}

/**
 * The stylesheet of this package. The reader accepts a stylesheet only under
 * this name: `main`, eight hexadecimal digits, `min.css`. The digits are of its
 * content, so that browsers need not ask for it again.
 */
export function readStylesheet(): Stylesheet {
  const folder = resolvePackagePath(
    '@weibao/backstage-plugin-techdocs-backend-module-markdown',
    'assets/techdocs',
  );
  const text = PARTS.map(part => readFileSync(join(folder, part), 'utf8')).join(
    '\n',
  );
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { path: `assets/stylesheets/main.${digest}.min.css`, text };
}
