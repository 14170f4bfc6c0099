import {
  Calendar,
  ContractWarning,
} from '@weibao/backstage-plugin-maintenance-common';
import { CountedContract } from './ContractRecord';

/**
 * What a reader of a contract should know.
 *
 * @param overlaps - how many of its coverage rows another contract covers as
 * well, from today on
 */
export function contractWarnings(
  contract: CountedContract,
  calendar: Calendar | undefined,
  today: string,
  overlaps: number,
): ContractWarning[] {
  const warnings: ContractWarning[] = [];
  const publishedUntil = calendar?.holidaysPublishedUntil;
  if (publishedUntil !== undefined) {
    const year = Math.max(
      publishedUntil + 1,
      Number(contract.startsOn.slice(0, 4)),
    );
    if (year <= Number(contract.endsOn.slice(0, 4))) {
      warnings.push({
        code: 'holidays-unpublished',
        year,
        message: `The holidays of ${year} are not published yet; until they are, service time from that year on follows the weekly windows alone`,
      });
    }
  }
  if (!contract.coversAnything && contract.endsOn >= today) {
    warnings.push({
      code: 'no-coverage',
      message: 'The contract covers no device yet',
    });
  }
  if (overlaps > 0) {
    warnings.push({
      code: 'coverage-overlap',
      count: overlaps,
      message: `Another contract also covers ${overlaps} of its coverage rows`,
    });
  }
  return warnings;
}
