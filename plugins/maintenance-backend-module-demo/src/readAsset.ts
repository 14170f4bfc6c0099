import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const PACKAGE = '@weibao/backstage-plugin-maintenance-backend-module-demo';

/**
 * Reads a file of the folder `assets`.
 *
 * @throws Error naming file and place where it is not as the schema has it
 */
export function readAsset<T>(file: string, schema: z.ZodType<T>): T {
  const path = resolvePackagePath(PACKAGE, 'assets', file);
  const read = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!read.success) {
    throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`);
  }
  return read.data;
}

/** `{ II: 5, I: 1 }`: choices and how often each is made, in the order of the file. */
export function weighted<T extends string>(choices: readonly T[]) {
  return z
    .record(z.string(), z.number())
    .transform(weights => Object.entries(weights))
    .pipe(z.array(z.tuple([z.enum(choices), z.number().positive()])).min(1));
}
