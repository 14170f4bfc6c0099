import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '../icons/RiMore2Line';
import { RiStarFill } from '../icons/RiStarFill';
import { RiStarLine } from '../icons/RiStarLine';
import { isDeviceEntity } from '@weibao/backstage-plugin-maintenance-common';
import { useSearchParams } from 'react-router-dom';
import { entityTranslationRef } from './translation';
import { ReportFaultButton } from './ReportFaultButton';

function StarButton(props: { entity: Entity }) {
  const { t } = useTranslationRef(entityTranslationRef);
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(
    props.entity,
  );
  return (
    <ButtonIcon
      variant="secondary"
      aria-label={isStarredEntity ? t('unstar') : t('star')}
      icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
      onPress={toggleStarredEntity}
    />
  );
}

/** The catalog answers `?inspect` with its inspector on every entity page. */
function MoreMenu(props: { entity: Entity }) {
  const { t } = useTranslationRef(entityTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [, setSearchParams] = useSearchParams();
  const inspect = () =>
    setSearchParams(current => {
      const next = new URLSearchParams(current);
      next.set('inspect', 'overview');
      return next;
    });
  const copyReference = async () => {
    await window.navigator.clipboard.writeText(
      stringifyEntityRef(props.entity),
    );
    toastApi.post({ title: t('referenceCopied'), timeout: 3000 });
  };
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        aria-label={t('more')}
        icon={<RiMore2Line />}
      />
      <Menu placement="bottom end">
        <MenuItem onAction={copyReference}>{t('copyReference')}</MenuItem>
        <MenuItem onAction={inspect}>{t('inspect')}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

/** What can be done with the entity as a whole. */
export function EntityHeaderActions(props: { entity: Entity }) {
  const { entity } = props;
  return (
    <>
      {isDeviceEntity(entity) && (
        <ReportFaultButton deviceRef={stringifyEntityRef(entity)} />
      )}
      <StarButton entity={entity} />
      <MoreMenu entity={entity} />
    </>
  );
}
