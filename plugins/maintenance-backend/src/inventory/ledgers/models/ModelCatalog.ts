import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { foldText, foldWidth, HAN } from '@weibao/cjk-text';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MANUFACTURER_ALIASES } from './manufacturers';

const modelRows = z.array(
  z.object({
    manufacturer: z.string(),
    model: z.string(),
    part_number: z.string(),
  }),
);

/** How a device is called by whoever made it. */
export interface DeviceModel {
  manufacturer: string;
  model: string;
}

export interface MatchedModel {
  /** Absent where the ledger names none and none could be found. */
  manufacturer?: string;
  model: string;
  /** The model list has it, and this is its spelling. */
  matched: boolean;
}

/** `undefined` marks a key that means several models. */
type ModelIndex = Map<string, DeviceModel | undefined>;

const ANY_MANUFACTURER = '';

/** `华为2288H V5`. */
const GLUED = new RegExp(String.raw`^(${HAN}+)[\s-]*([\x21-\x7e].*)$`, 'u');

/** The public list of device models. */
export class ModelCatalog {
  readonly #manufacturersByAlias = new Map<string, string>();
  /** By manufacturer: full names and part numbers; names without their family. */
  readonly #exact = new Map<string, ModelIndex>();
  readonly #short = new Map<string, ModelIndex>();

  /** The list that comes with the plugin. */
  static load(): ModelCatalog {
    const path = resolvePackagePath(
      '@weibao/backstage-plugin-maintenance-backend',
      'assets/device-models.csv',
    );
    const rows = modelRows.parse(
      parse(readFileSync(path, 'utf8'), { columns: true, bom: true }),
    );
    return new ModelCatalog(
      rows.map(row => ({ ...row, partNumber: row.part_number })),
    );
  }

  constructor(models: Array<DeviceModel & { partNumber?: string }>) {
    for (const [manufacturer, aliases] of Object.entries(
      MANUFACTURER_ALIASES,
    )) {
      for (const alias of aliases) {
        this.#manufacturersByAlias.set(alias, manufacturer);
      }
    }
    for (const { manufacturer, model, partNumber } of models) {
      this.#manufacturersByAlias.set(toKey(manufacturer), manufacturer);
      const entry = { manufacturer, model };
      for (const scope of [manufacturer, ANY_MANUFACTURER]) {
        put(this.#exact, scope, toKey(model), entry);
        if (partNumber) put(this.#exact, scope, toKey(partNumber), entry);
        put(this.#short, scope, toKey(withoutFamily(model)), entry);
      }
    }
  }

  /**
   * Finds a model as customers write it: in either script and case, with or
   * without dashes, the manufacturer or the product family.
   */
  match(written: { manufacturer?: string; model: string }): MatchedModel {
    const split = this.#splitManufacturer(written.model);
    const manufacturer =
      (written.manufacturer && this.#manufacturer(written.manufacturer)) ||
      (written.manufacturer ? undefined : split?.manufacturer);
    const found = this.#find(manufacturer ?? ANY_MANUFACTURER, [
      written.model,
      ...(split ? [split.model] : []),
    ]);
    // A model of somebody else does not contradict a manufacturer we do not know.
    if (found && (manufacturer || !written.manufacturer)) {
      return { ...found, matched: true };
    }
    return {
      manufacturer: manufacturer ?? written.manufacturer,
      model: written.manufacturer
        ? written.model
        : split?.model ?? written.model,
      matched: false,
    };
  }

  isManufacturer(written: string): boolean {
    return this.#manufacturersByAlias.has(toKey(written));
  }

  #find(scope: string, models: string[]): DeviceModel | undefined {
    for (const model of models) {
      const exact = this.#exact.get(scope)?.get(toKey(model));
      if (exact) return exact;
    }
    for (const model of models) {
      const short = this.#short.get(scope)?.get(toKey(withoutFamily(model)));
      if (short && endsAlike(toKey(model), toKey(short.model))) return short;
    }
    return undefined;
  }

  #manufacturer(written: string): string | undefined {
    const whole = this.#manufacturersByAlias.get(toKey(written));
    if (whole) return whole;
    for (const part of foldWidth(written).split(/[\s/()|、,]+/)) {
      const manufacturer = this.#manufacturersByAlias.get(toKey(part));
      if (manufacturer) return manufacturer;
    }
    return undefined;
  }

  /** Takes `华为` off `华为2288H V5` and `Palo Alto` off `Palo Alto PA-220`. */
  #splitManufacturer(text: string): DeviceModel | undefined {
    const words = text.split(/[\s/]+/);
    for (let count = Math.min(3, words.length - 1); count > 0; count--) {
      const manufacturer = this.#manufacturersByAlias.get(
        toKey(words.slice(0, count).join('')),
      );
      if (manufacturer) {
        return { manufacturer, model: words.slice(count).join(' ') };
      }
    }
    const glued = text.match(GLUED);
    const manufacturer =
      glued && this.#manufacturersByAlias.get(toKey(glued[1]));
    return manufacturer ? { manufacturer, model: glued[2] } : undefined;
  }
}

function put(
  indexes: Map<string, ModelIndex>,
  scope: string,
  key: string,
  model: DeviceModel,
): void {
  const index = indexes.get(scope) ?? new Map();
  indexes.set(scope, index);
  const other = index.get(key);
  const ambiguous =
    index.has(key) && toKey(other?.model ?? '') !== toKey(model.model);
  index.set(key, ambiguous ? undefined : other ?? model);
}

/** `r740` and `poweredger740`, but not those of two families. */
function endsAlike(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

function toKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}+]/gu, '');
}

/** `PowerEdge R740` and `ATS AP4421` without the leading words that hold no digit. */
function withoutFamily(model: string): string {
  const words = foldWidth(model).trim().split(/\s+/);
  const first = words.findIndex(word => /\p{N}/u.test(word));
  return words.slice(Math.max(0, first)).join(' ');
}
