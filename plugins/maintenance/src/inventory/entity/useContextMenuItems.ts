import { Entity } from '@backstage/catalog-model';
import { AppNode, appTreeApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  EntityContextMenuItemBlueprint,
  EntityContextMenuItemData,
} from '@backstage/plugin-catalog-react/alpha';

const ENTITY_PAGE = 'page:catalog/entity';
const INPUT = 'contextMenuItems';

export interface ContextMenuItemProps {
  /** The extension that brings the item. */
  node: AppNode;
  data: EntityContextMenuItemData;
}

/**
 * What extensions, those of the catalog among them, offer in the menu of the
 * entity. The entity page hands them to its own header only, so a header layout
 * looks where they are attached.
 */
export function useContextMenuItems(entity: Entity): ContextMenuItemProps[] {
  const { tree } = useApi(appTreeApiRef).getTree();
  const { data: dataRef, filterFunction } =
    EntityContextMenuItemBlueprint.dataRefs;
  const nodes = tree.nodes.get(ENTITY_PAGE)?.edges.attachments.get(INPUT) ?? [];
  return nodes.flatMap(node => {
    const data = node.instance?.getData(dataRef);
    const isMeant = node.instance?.getData(filterFunction) ?? (() => true);
    return data && isMeant(entity) ? [{ node, data }] : [];
  });
}
