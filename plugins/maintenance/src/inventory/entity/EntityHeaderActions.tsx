import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiFileCopyLine } from '../../platform/icons/RiFileCopyLine';
import { RiMore2Line } from '../../platform/icons/RiMore2Line';
import { RiStarFill } from '../../platform/icons/RiStarFill';
import { RiStarLine } from '../../platform/icons/RiStarLine';
import { isDeviceEntity } from '@weibao/backstage-plugin-maintenance-common';
import { entityTranslationRef } from './translation';
import { ContextMenuItem } from './ContextMenuItem';
import { ReportFaultButton } from './ReportFaultButton';
import { useContextMenuItems } from './useContextMenuItems';
import { withdrawnAtOf } from './withdrawnAtOf';

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

function MoreMenu(props: { entity: Entity }) {
  const { t } = useTranslationRef(entityTranslationRef);
  const toastApi = useApi(toastApiRef);
  const items = useContextMenuItems(props.entity);
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
        <MenuItem iconStart={<RiFileCopyLine />} onAction={copyReference}>
          {t('copyReference')}
        </MenuItem>
        {items.map(item => (
          <ContextMenuItem key={item.node.spec.id} {...item} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}

/** What can be done with the entity as a whole. */
export function EntityHeaderActions(props: { entity: Entity }) {
  const { entity } = props;
  return (
    <>
      {isDeviceEntity(entity) && !withdrawnAtOf(entity) && (
        <ReportFaultButton deviceRef={stringifyEntityRef(entity)} />
      )}
      <StarButton entity={entity} />
      <MoreMenu entity={entity} />
    </>
  );
}
