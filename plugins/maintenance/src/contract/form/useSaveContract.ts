import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { isStaleVersion } from '../../components/errorMessage';
import { useSubmit } from '../../components/useSubmit';
import { contractInput, contractPatch, ContractValues } from './contractForm';

/**
 * Saves what was typed: a new contract, or what differs from the one given.
 * After a stale version the next attempt builds on the latest one, so that
 * only the fields changed here overwrite what somebody else did.
 */
export function useSaveContract(contract: Contract | undefined) {
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [version, setVersion] = useState(contract?.version);
  const [isNumberTaken, setIsNumberTaken] = useState(false);

  async function send(values: ContractValues): Promise<Contract> {
    if (contract && version !== undefined) {
      const patch = contractPatch(values, contract);
      return patch
        ? api.updateContract({
            path: { id: contract.id },
            body: { ...patch, version },
          })
        : contract;
    }
    const { customerRef = '', startsOn = '', endsOn = '' } = values;
    return api.createContract({
      body: contractInput({ ...values, customerRef, startsOn, endsOn }),
    });
  }

  /** A conflict has two causes; the latest version tells which. */
  async function explainConflict(): Promise<void> {
    const latest =
      contract && (await api.getContract({ path: { id: contract.id } }));
    setIsNumberTaken(!latest || latest.version === version);
    setVersion(latest?.version);
  }

  return {
    isSubmitting,
    error,
    /** The conflict is about the number, not about the version. */
    isNumberTaken,
    save: (values: ContractValues, onSaved: (contract: Contract) => void) =>
      run(async () => {
        try {
          onSaved(await send(values));
        } catch (refusal) {
          if (isStaleVersion(toError(refusal))) {
            await explainConflict();
          }
          throw refusal;
        }
      }),
  };
}
