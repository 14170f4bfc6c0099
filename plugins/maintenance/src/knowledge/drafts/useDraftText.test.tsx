import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { maintenanceApiRef, queryClientRef } from '../../api';
import { caseDraft } from '../../__testUtils__/cases';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import {
  answerOf,
  endDevice,
  newDevice,
  openTab,
  pass,
  setVisibility,
  settle,
  unreachable,
} from '../../platform/entries/__testUtils__/tabs';
import { entryQueueApiRef } from '../../platform/entries/extensions';
import { registerKinds } from '../../platform/entries/kinds';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useDraftText } from './useDraftText';

/** A backend with one draft, which refuses what builds on another version. */
class DraftBackend {
  draft: CaseDraft = caseDraft({ markdown: 'one' });
  readonly api = maintenanceApiMock({
    getCaseDraft: async () => this.draft,
    updateCaseDraft: async ({ body: { version, ...text } }) => {
      if (version !== this.draft.version) throw await answerOf(409, 'stale');
      return this.save(text);
    },
  });

  /** What any page or person saves. */
  save(changes: Partial<CaseDraft>): CaseDraft {
    const { version } = this.draft;
    this.draft = { ...this.draft, ...changes, version: version + 1 };
    return this.draft;
  }

  get saves() {
    return this.api.updateCaseDraft.mock.calls.map(([{ body }]) => body);
  }
}

/** The page of a draft in a tab of its own. */
async function openPage({ api }: DraftBackend) {
  const tab = await openTab();
  registerKinds(tab.queue, api);
  const entryQueue = {
    open: async () => tab.queue,
    getOpened: () => tab.queue,
  };
  const client = {};
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [maintenanceApiRef, api],
        [queryClientRef, client],
        [entryQueueApiRef, entryQueue],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const read = await api.getCaseDraft({ path: { id: 'd1' } });
  const shown = new Set<string>();
  const view = renderHook(
    () => {
      const { data = read, refetch } = useMaintenanceQuery('getCaseDraft', {
        path: { id: 'd1' },
      });
      const writing = useDraftText(data, 'Draft');
      shown.add(writing.text.markdown);
      return { ...writing, refetch };
    },
    { wrapper },
  );
  await act(() => pass(0));
  const now = () => view.result.current;
  return {
    tab,
    /** Every text that was on the screen. */
    shown,
    now,
    async wait(milliseconds: number) {
      await act(() => pass(milliseconds));
      // What effects have set off.
      await act(settle);
    },
    write: (markdown: string) => act(() => now().change({ markdown })),
    flush: () => act(() => now().flush()),
    leave: () => view.unmount(),
  };
}

describe('useDraftText', () => {
  beforeEach(newDevice);
  afterEach(() => {
    setVisibility('visible');
    return endDevice();
  });

  it('saves once when the typist pauses', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    await page.write('tw');
    await page.write('two');
    expect(page.now()).toMatchObject({
      status: 'unsaved',
      text: { markdown: 'two' },
    });

    await page.wait(1_500);
    expect(backend.saves).toEqual([
      { version: 1, markdown: 'two', slug: 'ssd-hours' },
    ]);
    expect(page.now()).toMatchObject({
      status: 'saved',
      text: { markdown: 'two' },
      draft: { version: 2 },
    });
    expect([...page.shown]).toEqual(['one', 'tw', 'two']);
  });

  it('saves at once when asked to, and answers the draft as it is saved', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    await page.write('two');
    expect(await page.flush()).toMatchObject({ version: 2, markdown: 'two' });
    await page.write('three');
    expect(await page.flush()).toMatchObject({ version: 3 });
    expect(backend.draft.markdown).toBe('three');
  });

  it('saves what was typed while it saved, on the version of the answer', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    let arrive = () => {};
    backend.api.updateCaseDraft.mockImplementationOnce(
      ({ body: { version, ...text } }) =>
        new Promise(resolve => {
          arrive = () => resolve(backend.save(text));
        }),
    );
    await page.write('two');
    await page.wait(1_000);
    expect(page.now().status).toBe('saving');
    await page.write('three');
    await act(async () => arrive());
    await page.wait(1_000);

    expect(backend.saves.map(({ version }) => version)).toEqual([1, 2]);
    expect(page.now()).toMatchObject({
      status: 'saved',
      draft: { version: 3, markdown: 'three' },
    });
  });

  it('tries again while the backend cannot be reached', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    backend.api.updateCaseDraft.mockRejectedValueOnce(unreachable);
    await page.write('two');
    await page.wait(1_000);
    expect(page.now()).toMatchObject({ status: 'offline', isKept: true });

    await page.wait(2_500);
    expect(page.now().status).toBe('saved');
    expect(backend.draft.markdown).toBe('two');
  });

  it('says that the session is over', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    backend.api.updateCaseDraft.mockRejectedValue(await answerOf(401, 'who?'));
    await page.write('two');
    await page.wait(1_000);
    expect(page.now()).toMatchObject({ status: 'signedOut', isKept: true });
  });

  it('says why a text is not taken, and tries again when it is changed', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    backend.api.updateCaseDraft.mockRejectedValueOnce(
      await answerOf(400, 'too long'),
    );
    await page.write('two');
    expect(await page.flush()).toBeUndefined();
    expect(page.now()).toMatchObject({
      status: 'refused',
      refusal: 'too long',
      text: { markdown: 'two' },
    });

    await page.write('three');
    expect(await page.flush()).toMatchObject({ markdown: 'three' });
  });

  describe('when another text was saved elsewhere', () => {
    async function inConflict() {
      const backend = new DraftBackend();
      const page = await openPage(backend);
      backend.save({ markdown: 'theirs' });
      await page.write('mine');
      await page.flush();
      await page.wait(250);
      return { backend, page };
    }

    it('keeps both and writes over neither', async () => {
      const { backend, page } = await inConflict();
      expect(page.now()).toMatchObject({
        status: 'conflict',
        text: { markdown: 'mine' },
        theirs: { markdown: 'theirs' },
      });

      await page.write('mine too');
      await page.wait(10_000);
      expect(backend.saves).toHaveLength(1);
      expect(page.now()).toMatchObject({
        status: 'conflict',
        text: { markdown: 'mine too' },
      });
    });

    it('saves mine on their version once that is chosen', async () => {
      const { backend, page } = await inConflict();
      await act(() => page.now().keepMine());
      expect(backend.draft).toMatchObject({ version: 3, markdown: 'mine' });
      expect(page.now()).toMatchObject({
        status: 'saved',
        text: { markdown: 'mine' },
      });
    });

    it('takes theirs once that is chosen', async () => {
      const { backend, page } = await inConflict();
      await act(() => page.now().takeTheirs());
      expect(page.now()).toMatchObject({
        status: 'saved',
        text: { markdown: 'theirs' },
        draft: { version: 2 },
      });
      expect(backend.saves).toHaveLength(1);
    });

    it('compares as soon as theirs can be read', async () => {
      const backend = new DraftBackend();
      const page = await openPage(backend);
      backend.save({ markdown: 'theirs' });
      await page.write('mine');
      backend.api.getCaseDraft.mockRejectedValueOnce(new Error('503'));
      await page.flush();
      await page.wait(250);
      expect(page.now()).toMatchObject({
        status: 'unsaved',
        theirs: undefined,
      });

      await page.wait(5_500);
      expect(page.now().theirs).toMatchObject({ markdown: 'theirs' });
    });

    it('has no conflict about the same text', async () => {
      const backend = new DraftBackend();
      const page = await openPage(backend);
      backend.save({ markdown: 'mine' });
      await page.write('mine');
      await page.flush();
      await page.wait(250);
      expect(page.now()).toMatchObject({
        status: 'saved',
        draft: { version: 2, markdown: 'mine' },
      });
    });
  });

  it('has an unsaved text outlive the page', async () => {
    const backend = new DraftBackend();
    const first = await openPage(backend);
    backend.api.updateCaseDraft.mockRejectedValue(unreachable);
    await first.write('two');
    await first.flush();
    first.leave();
    first.tab.kill();

    backend.api.updateCaseDraft.mockReset();
    backend.api.updateCaseDraft.mockImplementation(async ({ body }) =>
      backend.save({ markdown: body.markdown }),
    );
    const second = await openPage(backend);
    expect(second.now().text.markdown).toBe('two');
    await second.wait(60_000);
    expect(backend.saves).toEqual([
      { version: 1, markdown: 'two', slug: 'ssd-hours' },
    ]);
    expect(second.now().status).toBe('saved');
  });

  it('writes on over what arrived as its page died', async () => {
    const backend = new DraftBackend();
    const first = await openPage(backend);
    backend.api.updateCaseDraft.mockImplementationOnce(
      ({ body: { version, ...text } }) => {
        backend.save(text);
        return new Promise(() => {});
      },
    );
    await first.write('two');
    await first.wait(1_000);
    first.leave();
    first.tab.kill();

    const second = await openPage(backend);
    await second.write('two and more');
    await second.wait(60_000);
    expect(second.now().status).toBe('saved');
    expect(backend.draft.markdown).toBe('two and more');
  });

  it('saves the last changes when the page is left', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    await page.write('two');
    setVisibility('hidden');
    expect(backend.saves).toHaveLength(1);
    page.leave();
    await page.wait(250);
    expect(backend.draft.markdown).toBe('two');
  });

  it('shows in one tab what is typed in another, which writes on', async () => {
    const backend = new DraftBackend();
    const one = await openPage(backend);
    const other = await openPage(backend);
    await one.write('two');
    await other.wait(250);
    expect(other.now().text.markdown).toBe('two');

    await other.write('three');
    await other.wait(1_500);
    expect(backend.draft.markdown).toBe('three');
    for (const page of [one, other]) {
      expect(page.now()).toMatchObject({
        status: 'saved',
        text: { markdown: 'three' },
      });
    }
  });

  it('takes a newer draft up', async () => {
    const backend = new DraftBackend();
    const page = await openPage(backend);
    backend.save({ markdown: 'newer' });
    await act(() => page.now().refetch());
    await page.wait(250);
    expect(page.now()).toMatchObject({
      status: 'saved',
      text: { markdown: 'newer' },
    });
    await page.write('newest');
    expect(await page.flush()).toMatchObject({ version: 3 });
  });
});
