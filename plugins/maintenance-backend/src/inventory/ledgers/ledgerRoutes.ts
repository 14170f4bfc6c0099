import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  LedgerDetailQuery,
  LedgerQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { pipeline } from 'node:stream/promises';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedLedgerService } from './AuthorizedLedgerService';
import { LedgerFile } from './LedgerReader';
import { previewAsJson } from './previewAsJson';

/**
 * Device ledgers over HTTP. The router has validated the requests and read
 * spreadsheets as bytes.
 */
export function registerLedgerRoutes(
  router: Router,
  options: {
    ledgers: AuthorizedLedgerService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { ledgers, httpAuth, audit } = options;

  router.get('/ledgers', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query: LedgerQuery = req.query;
    res.json(await ledgers.listLedgers(query, { credentials }));
  });

  router.post('/ledgers/preview', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const preview = await ledgers.previewLedger(fileOf(req), { credentials });
    await pipeline(previewAsJson(preview), res.type('json'));
  });

  router.post('/ledgers', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const file = fileOf(req);
    const { customerRef, ledger, fileName } = file;
    const result = await audit.record(
      {
        eventId: 'ledger-import',
        request: req,
        meta: { customerRef, ledger, fileName },
      },
      () => ledgers.importLedger(file, { credentials }),
    );
    res.status(result.imported ? 201 : 200).json(result.ledger);
  });

  router.get('/ledger-uploads/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await ledgers.getUpload(req.params.id, { credentials }));
  });

  router.get('/ledgers/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query: LedgerDetailQuery = req.query;
    res.json(await ledgers.getLedger(req.params.id, query, { credentials }));
  });

  router.post('/ledgers/:id/confirm', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { confirmWithdrawals } = req.body;
    const ledger = await audit.record(
      {
        eventId: 'ledger-confirm',
        request: req,
        meta: { id, confirmWithdrawals },
      },
      () => ledgers.confirmLedger(id, confirmWithdrawals, { credentials }),
    );
    res.json(ledger);
  });

  router.post('/ledgers/:id/reject', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const ledger = await audit.record(
      { eventId: 'ledger-reject', request: req, meta: { id } },
      () => ledgers.rejectLedger(id, { credentials }),
    );
    res.json(ledger);
  });

  router.post('/ledgers/:id/undo', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const ledger = await audit.record(
      { eventId: 'ledger-undo', request: req, meta: { id } },
      () => ledgers.undoLedger(id, { credentials }),
    );
    res.json(ledger);
  });
}

function fileOf(req: Request<{}, unknown, unknown, unknown>): LedgerFile {
  const upload = req.query as Omit<LedgerFile, 'bytes'>;
  if (!Buffer.isBuffer(req.body)) {
    throw new InputError(
      'The request has no spreadsheet; send its bytes as the body',
    );
  }
  return { ...upload, bytes: req.body };
}
