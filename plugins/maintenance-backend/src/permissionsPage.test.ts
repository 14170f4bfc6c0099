import { isResourcePermission } from '@backstage/plugin-permission-common';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PAGE = resolve(__dirname, '../../../docs/permissions.md');

/** The cells of the rows of the first table. */
function readTable(markdown: string): string[][] {
  const [table] = /(^\|.*\|\n)+/m.exec(markdown) ?? [''];
  const [, , ...rows] = table.trim().split('\n');
  return rows.map(row => row.split('|').slice(1, -1).map(cellOf));
}

function cellOf(text: string): string {
  return text.trim().replaceAll('`', '');
}

describe('docs/permissions.md', () => {
  it('lists every permission with its resource', () => {
    const rows = readTable(readFileSync(PAGE, 'utf8'));
    expect(rows.map(([name, resource]) => [name, resource]).sort()).toEqual(
      maintenancePermissions
        .map(permission => [
          permission.name,
          isResourcePermission(permission) ? permission.resourceType : '–',
        ])
        .sort(),
    );
  });
});
