import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiFileCopyLine } from '../../platform/icons/RiFileCopyLine';
import { RiMore2Line } from '../../platform/icons/RiMore2Line';
import { RiStarFill } from '../../platform/icons/RiStarFill';
import { RiStarLine } from '../../platform/icons/RiStarLine';
import { RiArrowRightLine } from '../../platform/icons/RiArrowRightLine';
import {
  deviceMovePermission,
  isDeviceEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { MoveDeviceDialog } from '../devices/move/MoveDeviceDialog';
import { deviceTranslationRef } from '../devices/translation';
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

/** Whether the device can be moved, as far as that can be known before. */
function useMayMove(entity: Entity): boolean {
  const isDevice = isDeviceEntity(entity);
  const { allowed } = usePermission({
    permission: deviceMovePermission,
    resourceRef: isDevice ? stringifyEntityRef(entity) : undefined,
  });
  return isDevice && allowed;
}

function MoreMenu(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(entityTranslationRef);
  const { t: tDevice } = useTranslationRef(deviceTranslationRef);
  const mayMove = useMayMove(entity);
  const [isMoving, setMoving] = useState(false);
  const toastApi = useApi(toastApiRef);
  const items = useContextMenuItems(entity);
  const copyReference = async () => {
    await window.navigator.clipboard.writeText(stringifyEntityRef(entity));
    toastApi.post({ title: t('referenceCopied'), timeout: 3000 });
  };
  return (
    <>
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
          {mayMove && (
            <MenuItem
              iconStart={<RiArrowRightLine />}
              onAction={() => setMoving(true)}
            >
              {tDevice('move.action')}
            </MenuItem>
          )}
          {items.map(item => (
            <ContextMenuItem key={item.node.spec.id} {...item} />
          ))}
        </Menu>
      </MenuTrigger>
      {isMoving && isDeviceEntity(entity) && (
        <MoveDeviceDialog entity={entity} onClose={() => setMoving(false)} />
      )}
    </>
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
