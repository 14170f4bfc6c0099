import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { commonTranslationRef } from './translation';

export interface ActorNameProps {
  /** The entity ref of a user, or the subject of a service, such as `plugin:maintenance`. */
  actorRef: string;
  /** Inside something that is a link itself. */
  isPlain?: boolean;
}

/** Who did something: a person, the portal by itself or another system. */
export function ActorName(props: ActorNameProps) {
  const { actorRef, isPlain } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const [, type, subject] = actorRef.match(/^(plugin|external):(.+)$/) ?? [];
  if (type) return <>{type === 'plugin' ? t('portal') : subject}</>;
  return isPlain ? (
    <EntityDisplayName entityRef={actorRef} hideIcon />
  ) : (
    <EntityRefLink entityRef={actorRef} hideIcon />
  );
}
