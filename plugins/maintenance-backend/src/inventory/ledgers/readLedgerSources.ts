import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { basename } from 'node:path';
import { z } from 'zod';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { LedgerFile } from './LedgerReader';
import { FIELD_CHOICES } from './reading/columns/headings';

/** A ledger that is read from a file or URL. */
export interface LedgerSourceConfig {
  kind: 'file' | 'url';
  target: string;
  fileName: string;
  customerRef: string;
  ledger: string;
  /** Makes the customer known where nobody else does. */
  title?: string;
  customer: { industry?: string; address?: string; ownerRef?: string };
  /** How it is to be read, where it does not say so itself. */
  reading: Pick<LedgerFile, 'encoding' | 'delimiter' | 'configuredMapping'>;
}

const columnChoice = z
  .strictObject({
    sheet: z.string().optional(),
    column: z
      .string()
      .regex(/^[A-Z]{1,3}$/)
      .optional(),
    heading: z.string().optional(),
    field: z.enum(FIELD_CHOICES).optional(),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  })
  .refine(({ column, heading }) => column ?? heading, {
    message: 'needs a column or a heading',
  });

const sourceReading = z.object({
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'])
    .optional(),
  delimiter: z.enum(['comma', 'tab', 'semicolon', 'pipe']).optional(),
  columns: z.array(columnChoice).optional(),
});

const LEDGER_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads `maintenance.ledgers.sources`; those of the demo count only while
 * `maintenance.demoData` is on.
 *
 * @throws InputError where a source is not as `config.d.ts` describes it
 */
export function readLedgerSources(
  config: RootConfigService,
): LedgerSourceConfig[] {
  const sources =
    config.getOptionalConfigArray('maintenance.ledgers.sources') ?? [];
  const withDemo = config.getOptionalBoolean('maintenance.demoData') ?? false;
  return sources.flatMap((source, i) => {
    if (source.getOptionalBoolean('demo') && !withDemo) return [];
    const place = `maintenance.ledgers.sources[${i}]`;
    const file = source.getOptionalString('file');
    const url = source.getOptionalString('url');
    const target = file ?? url;
    if (!target || (file && url)) {
      throw new InputError(`${place} needs either a file or a url`);
    }
    const ledger = source.getOptionalString('ledger') ?? 'devices';
    if (!LEDGER_NAME.test(ledger)) {
      throw new InputError(
        `${place}.ledger is "${ledger}", but must be lower case letters, digits and dashes`,
      );
    }
    const owner = source.getOptionalString('owner');
    return {
      kind: file ? 'file' : 'url',
      target,
      fileName: basename(file ?? new URL(target).pathname),
      customerRef: normalizeEntityRef(
        source.getString('customer'),
        'customer',
        `${place}.customer`,
      ),
      ledger,
      title: source.getOptionalString('title'),
      customer: {
        industry: source.getOptionalString('industry'),
        address: source.getOptionalString('address'),
        ownerRef:
          owner &&
          normalizeEntityRef(owner, ['group', 'user'], `${place}.owner`),
      },
      reading: readReading(source, place),
    };
  });
}

function readReading(
  source: Config,
  place: string,
): LedgerSourceConfig['reading'] {
  const read = sourceReading.safeParse(source.get());
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = [place, ...issue.path].join('.');
    throw new InputError(`${path}: ${issue.message}`);
  }
  const { encoding, delimiter, columns } = read.data;
  return { encoding, delimiter, configuredMapping: columns };
}
