import { SecretKind } from './Secret';

/** What something looks like that must not be told, in folded text. */
export interface SecretPattern {
  kind: SecretKind;
  /** Global. It may end with a group `secret`; a label before that stays. */
  pattern: RegExp;
  /** Whether it is one, where the pattern does not tell. */
  accept?: (match: RegExpExecArray) => boolean;
}
