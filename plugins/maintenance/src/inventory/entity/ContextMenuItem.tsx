import { ExtensionBoundary } from '@backstage/frontend-plugin-api';
import { MenuItem } from '@backstage/ui';
import { ContextMenuItemProps } from './useContextMenuItems';

function Item({ data }: Pick<ContextMenuItemProps, 'data'>) {
  const { title, disabled, onClick, ...link } = data.useProps();
  return (
    <MenuItem
      iconStart={data.icon}
      isDisabled={disabled}
      href={'href' in link ? link.href : undefined}
      // Whoever brings the item sees to its failures.
      onAction={() => void Promise.resolve(onClick?.()).catch(() => {})}
    >
      {title}
    </MenuItem>
  );
}

/** An item that an extension brings; where it fails, the menu stays. */
export function ContextMenuItem({ node, data }: ContextMenuItemProps) {
  return (
    <ExtensionBoundary node={node} errorPresentation="error-api">
      <Item data={data} />
    </ExtensionBoundary>
  );
}
