import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Request, Router } from 'express';
import { pipeline } from 'node:stream/promises';
import { ChangeAudit } from '../audit/ChangeAudit';
import { normalizeEntityRef } from '../entityRefs/normalizeEntityRef';
import { validatedQuery } from '../http/validatedQuery';
import { AuthorizedFileService } from './AuthorizedFileService';

/** A stored file never changes; only its reader's browser may keep it. */
const CACHE_CONTROL = 'private, max-age=31536000, immutable';

/** Photos and signatures over HTTP. */
export function registerFileRoutes(
  router: Router,
  options: {
    files: AuthorizedFileService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { files, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.post('/files', async (request, response) => {
    const credentials = await credentialsOf(request);
    const customerRef = normalizeEntityRef(
      validatedQuery<{ customerRef: string }>(request).customerRef,
      'customer',
      'customerRef',
    );
    const content: unknown = request.body;
    if (!Buffer.isBuffer(content)) throw new InputError('The image is missing');
    const file = await audit.record(
      { eventId: 'file-upload', request, meta: { customerRef } },
      () => files.uploadFile(customerRef, content, { credentials }),
    );
    response.status(201).json(file);
  });

  router.get('/files/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { file, content } = await files.readFile(request.params.id, {
      credentials,
    });
    response.set({
      'Content-Type': file.contentType,
      'Content-Length': String(file.size),
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': CACHE_CONTROL,
    });
    await pipeline(content, response);
  });
}
