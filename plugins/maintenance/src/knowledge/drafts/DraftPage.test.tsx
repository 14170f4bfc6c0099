import { EditorView } from '@codemirror/view';
import { ResponseError } from '@backstage/errors';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CaseDraft,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { CASE_MARKDOWN, caseDraft, faultCase } from '../../__testUtils__/cases';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/cases/drafts/d1';

// The editor measures text, which there is none of without a layout.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

function draftApi(
  changes: Partial<CaseDraft> = {},
  methods: Partial<MaintenanceApi> = {},
) {
  return maintenanceApiMock({
    getCaseDraft: async () => caseDraft(changes),
    updateCaseDraft: async ({ body: patch }) =>
      caseDraft({ ...changes, ...patch, version: patch.version + 1 }),
    getCase: async () => faultCase(),
    ...methods,
  });
}

async function editor(): Promise<EditorView> {
  const content = await screen.findByRole('textbox', {
    name: 'Markdown of the case',
  });
  return EditorView.findFromDOM(content)!;
}

/** What typing does, without the layout that typing needs. */
function write(view: EditorView, markdown: string) {
  act(() =>
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: markdown },
    }),
  );
}

// Each test has a device of its own: what the ones before still send is not heard.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

describe('a draft of mine', () => {
  beforeEach(() => window.localStorage.clear());

  it('is previewed with its facts while it is written', async () => {
    renderMaintenance(path, draftApi());
    const view = await editor();
    expect(view.state.doc.toString()).toBe(CASE_MARKDOWN);
    const preview = within(screen.getByRole('region', { name: 'Preview' }));
    expect(preview.getByText('degraded')).toBeVisible();

    write(view, CASE_MARKDOWN.replace('part: SSD', 'part: Fan'));
    const facts = within(
      await screen.findByRole('region', { name: 'Facts of the case' }),
    );
    expect(await facts.findByText('Fan')).toBeVisible();
  });

  it('saves at Ctrl+S and says so', async () => {
    const api = draftApi();
    renderMaintenance(path, api);
    const view = await editor();
    expect(screen.getByText('Saved')).toBeVisible();
    write(view, `${CASE_MARKDOWN}More.\n`);
    expect(screen.getByText('Not saved yet')).toBeVisible();
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });

    await waitFor(() =>
      expect(api.updateCaseDraft).toHaveBeenCalledWith(
        {
          path: { id: 'd1' },
          body: {
            version: 1,
            markdown: `${CASE_MARKDOWN}More.\n`,
            slug: 'ssd-hours',
          },
        },
        expect.anything(),
      ),
    );
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('names the line of what is wrong and goes there', async () => {
    const api = draftApi();
    renderMaintenance(path, api);
    const view = await editor();
    write(view, CASE_MARKDOWN.replace('severity: II', 'severity: high'));

    expect(
      await screen.findByText(/severity has to be one of I, II, III, IV/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Go to line 5' }));
    const { state } = view;
    expect(state.doc.lineAt(state.selection.main.head).number).toBe(5);
    expect(
      screen.getByRole('button', { name: 'Submit for review' }),
    ).toBeDisabled();
  });

  it('is saved before it is submitted', async () => {
    const api = draftApi(
      {},
      { submitCaseDraft: async () => caseDraft({ state: 'in-review' }) },
    );
    renderMaintenance(path, api);
    write(await editor(), `${CASE_MARKDOWN}More.\n`);
    await userEvent.click(
      screen.getByRole('button', { name: 'Submit for review' }),
    );

    await waitFor(() =>
      expect(api.submitCaseDraft).toHaveBeenCalledWith({
        path: { id: 'd1' },
        body: { version: 2 },
      }),
    );
    // The toast fades in.
    await waitFor(() =>
      expect(screen.getByText('Submitted for review')).toBeVisible(),
    );
  });

  it('shows both texts when somebody else has saved, and loses neither', async () => {
    const theirs = caseDraft({
      version: 4,
      markdown: CASE_MARKDOWN.replace('degraded', 'theirs'),
    });
    const stale = await ResponseError.fromResponse(
      new Response(
        JSON.stringify({
          error: { name: 'ConflictError', message: 'stale' },
          response: { statusCode: 409 },
        }),
        { status: 409, headers: { 'content-type': 'application/json' } },
      ) as never,
    );
    const api = draftApi();
    api.updateCaseDraft.mockRejectedValueOnce(stale);
    renderMaintenance(path, api);
    const view = await editor();
    api.getCaseDraft.mockResolvedValue(theirs);
    write(view, CASE_MARKDOWN.replace('degraded', 'mine'));
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });

    const lines = within(
      await screen.findByRole('list', { name: 'Differences' }),
    );
    expect(lines.getByText('The array is **theirs**.')).toBeVisible();
    expect(lines.getByText('The array is **mine**.')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() =>
      expect(api.updateCaseDraft).toHaveBeenLastCalledWith(
        {
          path: { id: 'd1' },
          body: expect.objectContaining({
            version: 4,
            markdown: CASE_MARKDOWN.replace('degraded', 'mine'),
          }),
        },
        expect.anything(),
      ),
    );
    expect(await screen.findByText('Saved')).toBeVisible();
    await userEvent.click(view.contentDOM);
    fireEvent.keyDown(view.contentDOM, { key: 'z', ctrlKey: true });
    expect(view.state.doc.toString()).toBe(theirs.markdown);
  });

  it('warns before changes are left that this browser cannot store', async () => {
    renderMaintenance(path, draftApi());
    const view = await editor();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    write(view, `${CASE_MARKDOWN}More.\n`);
    expect(leave()).toBe(true);
  });

  it('says what was taken out and from which incidents it is', async () => {
    renderMaintenance(
      path,
      draftApi({
        incidentIds: ['INC-000001', 'INC-000002'],
        redactions: [
          { kind: 'customer', count: 3 },
          { kind: 'serial-number', count: 2 },
        ],
      }),
    );

    const note = within(await screen.findByRole('note'));
    expect(note.getByText('customers: 3')).toBeVisible();
    expect(note.getByText('serial numbers: 2')).toBeVisible();
    expect(note.getByText(/Read the text once more/)).toBeVisible();
    expect(note.getByRole('link', { name: 'INC-000002' })).toHaveAttribute(
      'href',
      '/maintenance/incidents/INC-000002',
    );
  });

  it('is discarded only when that is confirmed', async () => {
    const api = draftApi(
      {},
      { discardCaseDraft: async () => caseDraft({ state: 'discarded' }) },
    );
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard' }),
    );
    expect(api.discardCaseDraft).not.toHaveBeenCalled();
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(api.discardCaseDraft).toHaveBeenCalledWith({
        path: { id: 'd1' },
        body: { version: 1 },
      }),
    );
  });
});

describe('a draft to review', () => {
  const toReview: Partial<CaseDraft> = {
    state: 'in-review',
    authorRef: 'user:default/wu.jing',
    allowedActions: ['approve', 'return'],
    version: 3,
  };

  it('is shown as the case first, without an editor', async () => {
    renderMaintenance(path, draftApi(toReview));
    expect(
      await screen.findByRole('region', { name: 'Facts of the case' }),
    ).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('shows what a revision changes in the published case', async () => {
    renderMaintenance(
      path,
      draftApi({
        ...toReview,
        revises: 'ssd-hours',
        markdown: CASE_MARKDOWN.replace('degraded', 'offline'),
      }),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Differences' }),
    );

    const lines = within(
      await screen.findByRole('list', { name: 'Differences' }),
    );
    expect(lines.getByText('The array is **degraded**.')).toBeVisible();
    expect(lines.getByText('The array is **offline**.')).toBeVisible();
  });

  it('is published with the approval', async () => {
    const api = draftApi(toReview, {
      reviewCaseDraft: async () => caseDraft({ state: 'published' }),
    });
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve and publish' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Approve and publish' }),
    );

    await waitFor(() =>
      expect(api.reviewCaseDraft).toHaveBeenCalledWith({
        path: { id: 'd1' },
        body: {
          version: 3,
          decision: 'approve',
        },
      }),
    );
    await waitFor(() =>
      expect(screen.getByText('Case published')).toBeVisible(),
    );
  });

  it('is returned with a note, never without', async () => {
    const api = draftApi(toReview, {
      reviewCaseDraft: async () => caseDraft(),
    });
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Return' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Return' }));
    expect(
      await dialog.findByText('Say what is to be changed.'),
    ).toBeInTheDocument();
    expect(api.reviewCaseDraft).not.toHaveBeenCalled();

    await userEvent.type(
      dialog.getByLabelText(/What is to be changed/),
      'Name the firmware',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Return' }));
    await waitFor(() =>
      expect(api.reviewCaseDraft).toHaveBeenCalledWith({
        path: { id: 'd1' },
        body: {
          version: 3,
          decision: 'return',
          note: 'Name the firmware',
        },
      }),
    );
  });
});

describe('a published draft', () => {
  it('leads to the case', async () => {
    renderMaintenance(
      path,
      draftApi({ state: 'published', allowedActions: [], commit: 'abc' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Open the case' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/knowledge-base/cases/storage/ssd-hours/',
    );
  });
});
