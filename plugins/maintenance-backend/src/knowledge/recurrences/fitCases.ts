import {
  normalizeFaultCode,
  normalizePart,
} from '@weibao/backstage-plugin-maintenance-common';
import { IndexedCase } from '../cases/IndexedCase';
import {
  matchModel,
  ModelPatterns,
  toComparableName,
  toModelPatterns,
} from '../cases/matching/models';
import { formatRecurrenceKey } from '../../incidents/grouping/RecurrenceIdentity';
import { IncidentGroup } from '../../incidents/grouping/incidentGroupRows';

/** Tells the slugs of the cases that fit a group, in the order of the slugs. */
export type CaseFits = (
  group: Pick<IncidentGroup, 'common' | 'identity'>,
) => string[];

interface ReadCase {
  slug: string;
  types: ReadonlySet<string>;
  manufacturers: ReadonlySet<string>;
  models?: ModelPatterns;
}

/**
 * Makes ready to find the published cases that fit groups of incidents. A case
 * fits when it is about the part or the fault code that the incidents agree in,
 * and about their devices: one that names manufacturers or models fits a group
 * whose incidents agree in one of those; one that names types, a group whose
 * incidents do not agree in another. A case that was written from a group fits
 * that group whatever it names.
 */
export function createCaseFits(
  cases: readonly IndexedCase[],
  options: {
    /** Calls a model what cases call it. */
    nameModel: (device: { manufacturer: string; model: string }) => {
      manufacturer?: string;
      model: string;
    };
    /** Slugs of cases by the key of the group they were written from. */
    written: ReadonlyMap<string, readonly string[]>;
  },
): CaseFits {
  const { nameModel, written } = options;
  const published = new Set(cases.map(({ slug }) => slug));
  const byPart = new Map<string, ReadCase[]>();
  const byCode = new Map<string, ReadCase[]>();
  for (const each of cases) {
    const read = readCase(each);
    addTo(byPart, normalizePart(each.part ?? ''), read);
    for (const code of each.faultCodes) {
      addTo(byCode, normalizeFaultCode(code), read);
    }
  }
  const names = new Map<string, { manufacturer: string; model: string }>();
  const nameOnce = (manufacturer: string, model: string) => {
    const key = JSON.stringify([manufacturer, model]);
    const known = names.get(key);
    if (known) return known;
    const named = nameModel({ manufacturer, model });
    const comparable = {
      manufacturer: toComparableName(named.manufacturer ?? manufacturer),
      model: toComparableName(named.model),
    };
    names.set(key, comparable);
    return comparable;
  };

  return ({ common, identity }) => {
    const own = (written.get(formatRecurrenceKey(identity)) ?? []).filter(
      slug => published.has(slug),
    );
    const candidates = [
      ...(byPart.get(common.partKey ?? '') ?? []),
      ...(byCode.get(common.codeKey ?? '') ?? []),
    ];
    if (candidates.length === 0) return own;
    const { manufacturer, model } = nameOnce(
      common.manufacturer ?? '',
      common.model ?? '',
    );
    const type = toComparableName(common.deviceType ?? '');
    const fitting = candidates.filter(
      ({ types, manufacturers, models }) =>
        (types.size === 0 || type === '' || types.has(type)) &&
        (manufacturers.size === 0 || manufacturers.has(manufacturer)) &&
        (!models || matchModel(models, model) !== undefined),
    );
    return [...new Set([...own, ...fitting.map(({ slug }) => slug)])].sort();
  };
}

function readCase(each: IndexedCase): ReadCase {
  const { slug, deviceTypes, manufacturers, models } = each;
  return {
    slug,
    types: new Set(deviceTypes.map(toComparableName)),
    manufacturers: new Set(manufacturers.map(toComparableName)),
    models: models.length > 0 ? toModelPatterns(models) : undefined,
  };
}

function addTo(
  index: Map<string, ReadCase[]>,
  key: string,
  read: ReadCase,
): void {
  if (key === '') return;
  const known = index.get(key);
  if (known) known.push(read);
  else index.set(key, [read]);
}
