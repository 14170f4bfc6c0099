import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchQuery, SearchResult } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { maintenanceApiRef } from '../../api';
import { maintenancePlugin } from '../../plugin';

const foundIncident = {
  type: 'maintenance-incident',
  document: {
    title: 'INC-000117 硬盘离线',
    text: '告警灯闪烁，更换硬盘后恢复',
    location: '/maintenance/incidents/INC-000117',
    level: 'II',
    state: 'closed',
    customerRef: 'customer:default/haibin-bank',
  },
  highlight: {
    preTag: '<b>',
    postTag: '</b>',
    fields: {
      title: 'INC-000117 <b>硬盘</b>离线',
      text: '更换<b>硬盘</b>后恢复',
    },
  },
};

const foundContract = {
  type: 'maintenance-contract',
  document: {
    title: 'WB-2026-001 年度维保',
    text: '海滨银行',
    location: '/maintenance/contracts/c-1',
    customerRef: 'customer:default/haibin-bank',
  },
};

const foundCase = {
  type: 'maintenance-case',
  document: {
    title: '固态盘同时离线',
    text: '固件计数器溢出',
    location: '/docs/default/component/knowledge-base/cases/ssd-hours/',
    severity: 'I',
    status: 'reviewed',
    language: 'zh',
  },
};

/** What a portal configures whose backend has the search module. */
const RESULT_TYPES = ['incident', 'contract', 'case'].map(
  name => `search-filter-result-type:maintenance/${name}`,
);

function renderSearch(results: SearchResult[], extensions: string[] = []) {
  const query = jest.fn(async (_: SearchQuery) => ({
    results,
    numberOfResults: results.length,
  }));
  renderTestApp({
    features: [maintenancePlugin, searchPlugin],
    initialRouteEntries: ['/search?query=硬盘'],
    config: { app: { extensions } },
    apis: [
      [maintenanceApiRef, maintenanceApiMock({})],
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [searchApiRef, { query }],
      mockApis.identity({ userEntityRef: 'user:default/engineer' }),
    ],
  });
  return query;
}

/** The result that a link belongs to. */
async function resultOf(name: string) {
  const link = await screen.findByRole('link', { name });
  return { link, found: within(link.closest('li')!) };
}

describe('the search page', () => {
  it('shows an incident with its level, its state and what matched', async () => {
    renderSearch([foundIncident]);

    const { link, found } = await resultOf('INC-000117 硬盘离线');
    expect(link).toHaveAttribute('href', '/maintenance/incidents/INC-000117');
    expect(found.getByText('Incident')).toBeInTheDocument();
    expect(found.getByRole('img', { name: 'Level II' })).toBeInTheDocument();
    expect(found.getByText('Closed')).toBeInTheDocument();
    expect(found.getByText('haibin-bank')).toBeInTheDocument();
    expect(found.getAllByText('硬盘').map(({ tagName }) => tagName)).toEqual([
      'MARK',
      'MARK',
    ]);
    expect(found.queryByText(/告警灯闪烁/)).not.toBeInTheDocument();
  });

  it('shows a contract', async () => {
    renderSearch([foundContract]);

    const { link, found } = await resultOf('WB-2026-001 年度维保');
    expect(link).toHaveAttribute('href', '/maintenance/contracts/c-1');
    expect(found.getByText('Contract')).toBeInTheDocument();
    expect(found.getByText('海滨银行')).toBeInTheDocument();
  });

  it('shows a case with its usual level and whether it was reviewed', async () => {
    renderSearch([foundCase]);

    const { link, found } = await resultOf('固态盘同时离线');
    expect(link).toHaveAttribute('href', foundCase.document.location);
    expect(found.getByText('Fault case')).toBeInTheDocument();
    expect(found.getByRole('img', { name: 'Level I' })).toBeInTheDocument();
    expect(found.getByText('Reviewed')).toBeInTheDocument();
    expect(found.getByText('固件计数器溢出')).toBeInTheDocument();
  });

  it('offers no type that the backend may not know', async () => {
    renderSearch([foundIncident]);

    await resultOf('INC-000117 硬盘离线');
    expect(screen.queryByText('事件单 Incidents')).not.toBeInTheDocument();
  });

  it.each([
    ['事件单 Incidents', 'maintenance-incident'],
    ['合同 Contracts', 'maintenance-contract'],
    ['案例 Cases', 'maintenance-case'],
  ])('can be narrowed to %s', async (name, type) => {
    const query = renderSearch([], RESULT_TYPES);

    await userEvent.click(await screen.findByText(name));

    await waitFor(() =>
      expect(query).toHaveBeenCalledWith(
        expect.objectContaining({ term: '硬盘', types: [type] }),
        expect.anything(),
      ),
    );
  });
});
