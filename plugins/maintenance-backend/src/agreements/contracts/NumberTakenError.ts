import { ConflictError } from '@backstage/errors';
import { ContractRecord } from './ContractRecord';

/** Another contract has the number; only its readers are told which. */
export class NumberTakenError extends ConflictError {
  readonly namesake: ContractRecord;

  constructor(number: string, namesake: ContractRecord) {
    super(`There is already a contract with the number "${number}"`);
    this.namesake = namesake;
  }

  /** The same for those who may read the other contract. */
  named(): ConflictError {
    const { number, title } = this.namesake;
    return new ConflictError(`${this.message}: ${number} ${title}`);
  }
}
