import { Redaction } from '@weibao/backstage-plugin-maintenance-common';

/** What sort of thing must not be told. */
export type SecretKind = Redaction['kind'];

/** Something that must not be told, as it is known. */
export interface Secret {
  kind: SecretKind;
  text: string;
}
