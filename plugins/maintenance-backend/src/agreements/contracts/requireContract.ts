import { InputError } from '@backstage/errors';
import { isOutside } from '../../platform/dates/localDates';
import { ContractDirectory } from './ContractDirectory';
import { ContractRecord } from './ContractRecord';

/**
 * The contract that a `contractId` names.
 *
 * @throws InputError where there is no such contract
 */
export async function requireContract(
  contracts: Pick<ContractDirectory, 'getContracts'>,
  id: string,
): Promise<ContractRecord> {
  const contract = (await contracts.getContracts([id])).get(id);
  if (!contract) throw noContract(id);
  return contract;
}

export function noContract(id: string): InputError {
  return new InputError(`contractId is "${id}", but there is no such contract`);
}

/**
 * @throws InputError where a day is outside of the contract, whose number and
 * term the caller may not be allowed to know
 */
export function checkWithinContract(
  contract: ContractRecord,
  day: { field: string; value: string },
): void {
  if (isOutside(day.value, contract)) {
    throw new InputError(
      `${day.field} is ${day.value}, but its contract is not in force on that day`,
    );
  }
}
