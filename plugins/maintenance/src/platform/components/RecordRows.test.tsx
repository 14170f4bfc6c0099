import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { RecordColumn } from './PagedTable';
import { RecordRows } from './RecordRows';

interface Port {
  name: string;
  speed: string;
}

const columns: RecordColumn<Port>[] = [
  { id: 'name', label: 'Port', show: port => port.name },
  { id: 'speed', label: 'Speed', show: port => port.speed },
];

describe('RecordRows', () => {
  it('is a table whose first column names the row and leads to the record', () => {
    renderInTestApp(
      <RecordRows
        label="Ports"
        columns={columns}
        records={[{ name: 'eth0', speed: '25G' }]}
        idOf={port => port.name}
        hrefOf={port => `/ports/${port.name}`}
      />,
    );

    expect(screen.getByRole('grid', { name: 'Ports' })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'eth0' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'eth0' })).toHaveAttribute(
      'data-href',
      '/ports/eth0',
    );
  });

  it('shows the columns while the rows are loaded', () => {
    renderInTestApp(
      <RecordRows
        label="Ports"
        columns={columns}
        idOf={(port: Port) => port.name}
      />,
    );

    expect(screen.getByRole('columnheader', { name: 'Speed' })).toBeVisible();
    expect(screen.queryByText('eth0')).not.toBeInTheDocument();
  });
});
