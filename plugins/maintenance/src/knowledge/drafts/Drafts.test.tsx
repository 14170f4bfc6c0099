import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseCase } from '@weibao/backstage-plugin-maintenance-common';
import { CASE_MARKDOWN, caseDraft, faultCase } from '../../__testUtils__/cases';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

describe('the list of drafts', () => {
  it('begins with mine and shows where each stands', async () => {
    const api = maintenanceApiMock({
      listCaseDrafts: async () => ({
        items: [
          caseDraft(),
          caseDraft({ id: 'd2', title: 'Fan', reviewNote: 'Too short' }),
        ],
      }),
    });
    renderMaintenance('/maintenance/cases/drafts', api);

    const list = within(await screen.findByRole('list', { name: 'Drafts' }));
    const [first, second] = list.getAllByRole('listitem');
    expect(first).toHaveTextContent('Being written');
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/maintenance/cases/drafts/d1',
    );
    expect(second).toHaveTextContent('Returned');
    expect(api.listCaseDrafts).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          authorRef: 'user:default/engineer',
          state: ['writing', 'in-review'],
        }),
      },
      expect.anything(),
    );
  });

  it('shows what waits for a review', async () => {
    const api = maintenanceApiMock({
      listCaseDrafts: async () => ({ items: [] }),
    });
    renderMaintenance('/maintenance/cases/drafts', api);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'In review' }),
    );

    expect(
      await screen.findByText('Nothing waits for a review'),
    ).toBeInTheDocument();
    const [{ query } = {}] = api.listCaseDrafts.mock.lastCall!;
    expect(query).toMatchObject({ state: ['in-review'] });
    expect(query?.authorRef).toBeUndefined();
  });
});

describe('a new draft', () => {
  it('begins with a title, in the language chosen', async () => {
    const api = maintenanceApiMock({
      createCaseDraft: async () => caseDraft({ id: 'd7' }),
      getCaseDraft: async () => caseDraft({ id: 'd7' }),
    });
    renderMaintenance('/maintenance/cases/drafts/new', api);
    const start = await screen.findByRole('button', { name: 'Start writing' });
    await userEvent.click(start);
    expect(
      await screen.findByText(/Say in a few words which fault/),
    ).toBeInTheDocument();
    expect(api.createCaseDraft).not.toHaveBeenCalled();

    await userEvent.type(
      screen.getByLabelText(/^Title/),
      'PSU fan stops after 3 years',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Chinese' }));
    await userEvent.click(start);

    await waitFor(() => expect(api.createCaseDraft).toHaveBeenCalled());
    const [{ body: input }] = api.createCaseDraft.mock.lastCall!;
    expect(input.markdown).toContain('title: PSU fan stops after 3 years');
    expect(input.markdown).toContain('## 现象');
    expect(parseCase(input.markdown).problems.length).toBeGreaterThan(0);
    await waitFor(() =>
      expect(api.getCaseDraft).toHaveBeenCalledWith(
        { path: { id: 'd7' } },
        expect.anything(),
      ),
    );
  });

  it('changes a published case', async () => {
    const api = maintenanceApiMock({
      getCase: async () => faultCase(),
      createCaseDraft: async () => caseDraft({ id: 'd7' }),
      getCaseDraft: async () => caseDraft({ id: 'd7' }),
    });
    renderMaintenance('/maintenance/cases/drafts/new?revises=ssd-hours', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start writing' }),
    );
    await waitFor(() =>
      expect(api.createCaseDraft).toHaveBeenCalledWith({
        body: {
          markdown: CASE_MARKDOWN,
          revises: 'ssd-hours',
        },
      }),
    );
  });
});
