import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  caseDraft,
  faultCase,
  knowledgeBase,
  recurrence,
  recurrenceDetail,
} from '../../__testUtils__/cases';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const key = 'model-part:hpe/dl380:ssd';
const groupPath = `/maintenance/cases/recurrences/${encodeURIComponent(key)}`;

describe('the list of recurrences', () => {
  it('says what repeats how often and whether there is a case', async () => {
    renderMaintenance(
      '/maintenance/cases',
      maintenanceApiMock({
        listRecurrences: async () => ({
          items: [
            recurrence(),
            recurrence({ key: 'b', title: 'Fan', caseSlugs: ['fan'] }),
            recurrence({ key: 'c', title: 'Battery', draftId: 'd1' }),
          ],
        }),
      }),
    );

    const list = await screen.findByRole('list', {
      name: 'Incidents that repeat',
    });
    const [first, second, third] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('ProLiant DL380 Gen10 · SSD');
    expect(first).toHaveTextContent('6 incidents · 4 devices · 2 customers');
    expect(first).toHaveTextContent('Mar 2026: 4');
    expect(first).toHaveTextContent('No case yet');
    expect(second).toHaveTextContent('1 case fits');
    expect(third).toHaveTextContent('Being drafted');
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/maintenance/cases/recurrences/model-part:hpe%2Fdl380:ssd?window=365',
    );
  });

  it('explains the score in words and numbers', async () => {
    renderMaintenance(
      '/maintenance/cases',
      maintenanceApiMock({
        listRecurrences: async () => ({ items: [recurrence()] }),
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Score 64 of 100, explain',
      }),
    );

    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('How often: 6 incidents in the window'),
    ).toBeVisible();
    expect(dialog.getByText('30 points')).toBeVisible();
    expect(dialog.getByText('Together 64 of 100')).toBeVisible();
  });

  it('asks for what the address says', async () => {
    const api = maintenanceApiMock({
      listRecurrences: async () => ({ items: [] }),
    });
    renderMaintenance(
      '/maintenance/cases?kind=device,site&withoutCase=true&window=90',
      api,
    );

    expect(
      await screen.findByText('No group fits these filters'),
    ).toBeInTheDocument();
    expect(api.listRecurrences).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          kind: ['device', 'site'],
          withoutCase: true,
          windowDays: 90,
        }),
      },
      expect.anything(),
    );
  });

  it('says how to configure a knowledge base where there is none, and begins no draft', async () => {
    renderMaintenance(
      '/maintenance/cases',
      maintenanceApiMock({
        listRecurrences: async () => ({ items: [] }),
        getKnowledgeBase: async () =>
          knowledgeBase({ state: 'pending', cases: 0, publishing: 'none' }),
      }),
    );

    expect(
      await screen.findByText('This portal has no knowledge base yet'),
    ).toBeVisible();
    expect(screen.getByText(/maintenance\.knowledgeBase/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Case review pack' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'New case' })).toBeNull();
  });

  it('says which file of the knowledge base is wrong at which line', async () => {
    renderMaintenance(
      '/maintenance/cases',
      maintenanceApiMock({
        listRecurrences: async () => ({ items: [] }),
        getKnowledgeBase: async () =>
          knowledgeBase({
            state: 'unreadable',
            message: 'no such folder',
            problems: [
              { path: 'docs/cases/a.md', line: 7, message: 'title is gone' },
            ],
          }),
      }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'no such folder',
    );
    expect(screen.getByText(/18 cases in the knowledge base/)).toBeVisible();
    await userEvent.click(screen.getByText('1 problem'));
    expect(screen.getByText('docs/cases/a.md, line 7')).toBeVisible();
  });
});

describe('a group of incidents', () => {
  it('leads to its incidents and to the cases that fit', async () => {
    renderMaintenance(
      groupPath,
      maintenanceApiMock({
        getRecurrence: async () =>
          recurrenceDetail({ caseSlugs: ['ssd-hours'] }),
        getCase: async () => faultCase(),
      }),
    );

    const incidents = within(
      await screen.findByRole('list', { name: 'Incidents of the group' }),
    );
    expect(
      incidents.getByRole('link', { name: /Disk array offline/ }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
    expect(incidents.getByText('Cause: Firmware counter')).toBeVisible();
    expect(
      incidents.getByText('Solution: Firmware HPD8 installed'),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'SSDs fail after 32768 hours' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/knowledge-base/cases/storage/ssd-hours/',
    );
  });

  it('drafts a case in the language chosen and leads to the draft', async () => {
    const api = maintenanceApiMock({
      getRecurrence: async () => recurrenceDetail(),
      draftCase: async () => caseDraft({ id: 'd7' }),
      getCaseDraft: async () => caseDraft({ id: 'd7' }),
    });
    renderMaintenance(`${groupPath}?window=180`, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Draft a case' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'Chinese' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Draft' }));

    await waitFor(() =>
      expect(api.draftCase).toHaveBeenCalledWith({
        path: { key },
        body: {
          language: 'zh',
          windowDays: 180,
        },
      }),
    );
    expect(api.getRecurrence).toHaveBeenCalledWith(
      { path: { key }, query: { windowDays: 180 } },
      expect.anything(),
    );
    await waitFor(() =>
      expect(api.getCaseDraft).toHaveBeenCalledWith(
        { path: { id: 'd7' } },
        expect.anything(),
      ),
    );
  });

  it('links the draft there is instead of making another', async () => {
    renderMaintenance(
      groupPath,
      maintenanceApiMock({
        getRecurrence: async () => recurrenceDetail({ draftId: 'd1' }),
      }),
    );

    expect(
      await screen.findByRole('link', { name: 'Open the draft' }),
    ).toHaveAttribute('href', '/maintenance/cases/drafts/d1');
    expect(
      screen.queryByRole('button', { name: 'Draft a case' }),
    ).not.toBeInTheDocument();
  });
});
