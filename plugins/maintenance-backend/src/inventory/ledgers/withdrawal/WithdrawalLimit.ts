import { RootConfigService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { ImportPlan } from '../planImport';

/** From when on somebody has to confirm that an import withdraws so many devices. */
export interface WithdrawalLimit {
  /** Of the devices of the list, from 0 to 1; more of them are too many. */
  share: number;
  /** Fewer are never too many: a short list loses a large share at once. */
  devices: number;
}

export const DEFAULT_WITHDRAWAL_LIMIT: WithdrawalLimit = {
  share: 0.2,
  devices: 5,
};

/** An import would withdraw more devices than anybody has confirmed. */
export class UnconfirmedWithdrawalsError extends ConflictError {}

/**
 * Reads `maintenance.ledgers.withdrawal`.
 *
 * @throws InputError where it is not as `config.d.ts` describes it
 */
export function readWithdrawalLimit(
  config: RootConfigService,
): WithdrawalLimit {
  const place = 'maintenance.ledgers.withdrawal';
  const limit = { ...DEFAULT_WITHDRAWAL_LIMIT };
  limit.share = config.getOptionalNumber(`${place}.share`) ?? limit.share;
  limit.devices = config.getOptionalNumber(`${place}.devices`) ?? limit.devices;
  if (limit.share < 0 || limit.share > 1) {
    throw new InputError(
      `${place}.share is ${limit.share}, but must be from 0 to 1`,
    );
  }
  if (!Number.isInteger(limit.devices) || limit.devices < 1) {
    throw new InputError(
      `${place}.devices is ${limit.devices}, but must be a whole number from 1`,
    );
  }
  return limit;
}

/** How many withdrawals are to be confirmed; undefined where they are few. */
export function withdrawalsToConfirm(
  { counts: { gone }, standing }: ImportPlan,
  limit: WithdrawalLimit,
): number | undefined {
  return gone >= limit.devices && gone > standing * limit.share
    ? gone
    : undefined;
}

/** @throws UnconfirmedWithdrawalsError where another number was confirmed, or none */
export function checkWithdrawals(
  plan: ImportPlan,
  limit: WithdrawalLimit,
  confirmed: number | undefined,
): void {
  const asked = withdrawalsToConfirm(plan, limit);
  if (asked === undefined || asked === confirmed) return;
  throw new UnconfirmedWithdrawalsError(
    `The import withdraws ${asked} of the ${plan.standing} devices of the list; send confirmWithdrawals=${asked} where that is meant`,
  );
}
