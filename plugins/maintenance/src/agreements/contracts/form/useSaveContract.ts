import { toError } from '@backstage/errors';
import {
  Contract,
  ContractConfirmation,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { isStaleVersion } from '../../../platform/components/errorMessage';
import { useChange } from '../../../platform/queries/useMaintenanceMutation';
import { contractInput, contractPatch, ContractValues } from './contractForm';
import { findNamesake } from './findNamesake';

/** What was typed, and what unusual is meant. */
interface SavedContract {
  values: ContractValues;
  confirmed?: ContractConfirmation[];
}

/**
 * Saves what was typed: a new contract, or what differs from the one that the
 * form began with. After a stale version the next attempt builds on the latest
 * one, so that only the fields changed here overwrite what somebody else did.
 */
export function useSaveContract(
  contract: Contract | undefined,
  onSuccess: (contract: Contract) => void,
) {
  const [before] = useState(contract);
  const [version, setVersion] = useState(contract?.version);
  const [isNumberTaken, setIsNumberTaken] = useState(false);
  const [namesake, setNamesake] = useState<Contract>();

  async function send(
    api: MaintenanceApi,
    { values, confirmed }: SavedContract,
  ): Promise<Contract> {
    if (before && version !== undefined) {
      const patch = contractPatch(values, before);
      return patch
        ? api.updateContract({
            path: { id: before.id },
            body: { ...patch, version, confirmed },
          })
        : before;
    }
    const { customerRef = '', startsOn = '', endsOn = '' } = values;
    return api.createContract({
      body: {
        ...contractInput({ ...values, customerRef, startsOn, endsOn }),
        confirmed,
      },
    });
  }

  /** A conflict has two causes; the latest version tells which. */
  async function explainConflict(
    api: MaintenanceApi,
    number: string,
  ): Promise<void> {
    const latest =
      before && (await api.getContract({ path: { id: before.id } }));
    const isTaken = !latest || latest.version === version;
    setNamesake(
      isTaken ? await findNamesake(api, number, before?.id) : undefined,
    );
    setIsNumberTaken(isTaken);
    setVersion(latest?.version);
  }

  const save = useChange(
    'contracts',
    async (api, saved: SavedContract) => {
      try {
        return await send(api, saved);
      } catch (refusal) {
        if (isStaleVersion(toError(refusal))) {
          await explainConflict(api, saved.values.number);
        }
        throw refusal;
      }
    },
    { onSuccess },
  );
  return {
    ...save,
    /** The conflict is about the number, not about the version. */
    isNumberTaken,
    /** The contract that has it, for those who may see that one. */
    namesake,
  };
}
