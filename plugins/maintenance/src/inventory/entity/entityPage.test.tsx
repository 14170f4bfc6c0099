import {
  createFrontendPlugin,
  ExtensionDefinition,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  customerEntity,
  deviceEntity,
  siteEntity,
} from '../../__testUtils__/entities';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { quietCustomer, quietDevice } from '../../__testUtils__/quietPages';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';
import { maintenancePlugin } from '../../plugin';

const onAction = jest.fn();

function card(name: string, type?: 'info' | 'content'): ExtensionDefinition {
  return EntityCardBlueprint.make({
    name,
    params: { type, loader: async () => <p>Card {name}</p> },
  });
}

/** What an adopter's portal has on every entity page. */
const adopterPlugin = createFrontendPlugin({
  pluginId: 'adopter',
  extensions: [
    card('without-type'),
    card('of-facts', 'info'),
    card('of-content', 'content'),
    EntityContentBlueprint.make({
      params: {
        path: '/invoices',
        title: 'Invoices',
        loader: async () => <p>All invoices</p>,
      },
    }),
    EntityContextMenuItemBlueprint.make({
      name: 'print',
      params: {
        icon: <i />,
        useProps: () => ({ title: 'Print a label', onClick: onAction }),
      },
    }),
    EntityContextMenuItemBlueprint.make({
      name: 'manual',
      params: {
        icon: <i />,
        filter: { kind: 'component' },
        useProps: () => ({ title: 'Not for hardware', href: '/elsewhere' }),
      },
    }),
  ],
});

describe.each([
  ['a customer', customerEntity, quietCustomer, []],
  ['a site', siteEntity, { listDevices: async () => ({ items: [] }) }, []],
  ['a device', deviceEntity, quietDevice, ['Move to another customer']],
])('the page of %s', (_, entity, quiet, own) => {
  const open = () =>
    renderEntityPage(entity, maintenanceApiMock(quiet), '', [adopterPlugin]);

  it('has the cards and tabs of other plugins beside ours', async () => {
    open();
    expect(await screen.findByText('Card without-type')).toBeVisible();
    expect(await screen.findByText('Card of-facts')).toBeVisible();
    expect(await screen.findByText('Card of-content')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Invoices' })).toBeVisible();
  });

  it('has the menu items of the catalog and of other plugins', async () => {
    const user = userEvent.setup();
    open();
    await user.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    const menu = within(await screen.findByRole('menu'));
    expect(
      menu.getAllByRole('menuitem').map(({ textContent }) => textContent),
    ).toEqual([
      'Copy entity reference',
      ...own,
      'Print a label',
      'Unregister entity',
      'Inspect entity',
      'Copy entity URL',
    ]);
    await user.click(menu.getByRole('menuitem', { name: 'Print a label' }));
    expect(onAction).toHaveBeenCalled();
  });
});

describe('an extension of the plugin', () => {
  it('is known by its id, so that an adopter can override it', () => {
    const coverage = maintenancePlugin.getExtension(
      'entity-card:maintenance/device-coverage',
    );
    const overridden = coverage.override({ params: { type: 'info' } });
    expect(overridden).toBeDefined();
    // @ts-expect-error - there is none of this name
    expect(() => maintenancePlugin.getExtension('entity-card:nothing')).toThrow(
      'entity-card:nothing',
    );
  });
});
