import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { middleware } from 'express-openapi-validator';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type OpenApiDocument = Exclude<
  Parameters<typeof middleware>[0]['apiSpec'],
  string
>;

/** The HTTP API as `openapi.yaml` describes it. */
export function loadOpenApiDocument(): OpenApiDocument {
  const path = resolvePackagePath(
    '@weibao/backstage-plugin-maintenance-backend',
    'src/schema/openapi.yaml',
  );
  return parse(readFileSync(path, 'utf8'));
}
