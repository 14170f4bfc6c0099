import {
  Contract,
  contractNumberKey,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';

const MOST_ALIKE = 20;

/**
 * The other contract that has a number already, as far as its reader may see it.
 *
 * @param ownId - of the contract that is to have the number
 */
export async function findNamesake(
  api: MaintenanceApi,
  number: string,
  ownId?: string,
): Promise<Contract | undefined> {
  const key = contractNumberKey(number);
  const { items } = await api.listContracts({
    query: { q: number, limit: MOST_ALIKE },
  });
  return items.find(
    contract =>
      contract.id !== ownId && contractNumberKey(contract.number) === key,
  );
}
