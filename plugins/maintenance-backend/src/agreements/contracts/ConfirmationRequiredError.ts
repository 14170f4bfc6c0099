import { CustomErrorBase } from '@backstage/errors';
import { ContractConfirmation } from '@weibao/backstage-plugin-maintenance-common';

/** Something that the caller has to say is meant. */
export interface Doubt {
  code: ContractConfirmation;
  /** What is in doubt, as a clause. */
  because: string;
}

/** A change that is done once the caller says that it is meant. */
export class ConfirmationRequiredError extends CustomErrorBase {
  readonly statusCode = 422;
}

/** @throws ConfirmationRequiredError for doubts that the caller has not dispelled */
export function requireConfirmation(
  doubts: readonly Doubt[],
  confirmed: readonly ContractConfirmation[] = [],
): void {
  const open = doubts.filter(({ code }) => !confirmed.includes(code));
  if (open.length === 0) return;
  const codes = open.map(({ code }) => code).join(', ');
  throw new ConfirmationRequiredError(
    `${open
      .map(({ because }) => because)
      .join('; ')}. Send "confirmed": [${codes}] if that is meant`,
  );
}
