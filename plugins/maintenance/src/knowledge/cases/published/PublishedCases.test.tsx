import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { caseSummary } from '../../../__testUtils__/cases';
import { maintenanceApiMock } from '../../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../../__testUtils__/renderMaintenance';

describe('the published cases', () => {
  it('say what they are about and how they fared, and lead to TechDocs', async () => {
    renderMaintenance(
      '/maintenance/cases/published',
      maintenanceApiMock({
        listCases: async () => ({
          items: [
            caseSummary(),
            caseSummary({
              slug: 'fan',
              title: 'Fan',
              status: 'draft',
              worked: 0,
              didNotWork: 0,
            }),
          ],
        }),
      }),
    );

    const list = within(
      await screen.findByRole('list', { name: 'Published cases' }),
    );
    const [first, second] = list.getAllByRole('listitem');
    expect(first).toHaveTextContent('ProLiant DL380 Gen10');
    expect(first).toHaveTextContent('SSD · POST 1785');
    expect(first).toHaveTextContent('Reviewed');
    expect(first).toHaveTextContent('worked 3');
    expect(first).toHaveTextContent('did not 1');
    expect(await within(first).findByRole('link')).toHaveAttribute(
      'href',
      '/docs/default/component/knowledge-base/cases/storage/ssd-hours/',
    );
    expect(second).toHaveTextContent('Not reviewed');
    expect(second).toHaveTextContent('none yet');
  });

  it('are those that the address asks for', async () => {
    const api = maintenanceApiMock({ listCases: async () => ({ items: [] }) });
    renderMaintenance(
      `/maintenance/cases/published?q=${encodeURIComponent(
        '离线',
      )}&status=reviewed&language=zh&deviceType=storage`,
      api,
    );

    expect(await screen.findByText('No case fits')).toBeInTheDocument();
    expect(api.listCases).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          q: '离线',
          status: 'reviewed',
          language: 'zh',
          deviceType: 'storage',
        }),
      },
      expect.anything(),
    );
  });

  it('are beside recurrences and drafts, each with an address', async () => {
    renderMaintenance(
      '/maintenance/cases/published',
      maintenanceApiMock({
        listCases: async () => ({ items: [] }),
        listCaseDrafts: async () => ({ items: [] }),
      }),
    );
    const tab = await screen.findByRole('tab', { name: 'Drafts' });
    expect(tab).toHaveAttribute('href', '/maintenance/cases/drafts');
    await userEvent.click(tab);
    expect(await screen.findByText('No draft here')).toBeInTheDocument();
  });
});
