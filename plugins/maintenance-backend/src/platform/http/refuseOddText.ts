import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * What is wrong with a text that no database keeps as it is; nobody types
 * either. PostgreSQL refuses NUL, and stores half a character as another one,
 * which the hash of an event would not match any more.
 */
const FAULTS: [fault: string, isIn: (text: string) => boolean][] = [
  ['a NUL character', text => text.includes('\0')],
  ['half a character (a lone surrogate)', text => /\p{Surrogate}/u.test(text)],
];

/**
 * Lets parameters through as texts and lists of texts: the parser makes objects
 * of `state[a]=b`, which the validator does not expect.
 */
export const refuseOddAddress: RequestHandler = (request, _response, next) => {
  if (request.url.includes('%00')) {
    throw new InputError('The address has a NUL character');
  }
  for (const [name, value] of Object.entries(request.query)) {
    if (![value].flat().every(each => typeof each === 'string')) {
      throw new InputError(`${name} must be a text, or a list of texts`);
    }
  }
  next();
};

/** The reviver of JSON bodies. */
export function refuseOddText(key: string, value: unknown): unknown {
  for (const [fault, isIn] of FAULTS) {
    if (isIn(key)) throw new InputError(`The name of a field has ${fault}`);
    if (typeof value !== 'string' || !isIn(value)) continue;
    const lines = value.split('\n');
    const line = lines.findIndex(isIn) + 1;
    const place = lines.length > 1 ? `Line ${line} of ${key}` : key;
    throw new InputError(`${place} has ${fault}, which is no text`);
  }
  return value;
}
