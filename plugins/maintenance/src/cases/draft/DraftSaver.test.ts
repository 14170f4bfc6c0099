import { ResponseError } from '@backstage/errors';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { caseDraft } from '../../__testUtils__/cases';
import { DraftSaver } from './DraftSaver';
import { KeptText } from './KeptText';

async function answer(statusCode: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        request: { method: 'PATCH', url: '/' },
        response: { statusCode },
      }),
      { status: statusCode, headers: { 'content-type': 'application/json' } },
    ) as never,
  );
}

function setUp(draft: CaseDraft = caseDraft({ markdown: 'one' })) {
  const kept = KeptText.create({ draftId: draft.id });
  const save = jest.fn(async (patch: { version: number; markdown?: string }) =>
    caseDraft({
      version: patch.version + 1,
      markdown: patch.markdown ?? 'one',
    }),
  );
  const load = jest.fn(async () => draft);
  const saver = DraftSaver.create({ draft, kept, save, load });
  return { saver, save, load, kept };
}

describe('DraftSaver', () => {
  beforeEach(() => {
    window.localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('saves once when the typist pauses', async () => {
    const { saver, save } = setUp();
    saver.change({ markdown: 'tw' });
    saver.change({ markdown: 'two' });
    expect(saver.getState().status).toBe('unsaved');

    await jest.advanceTimersByTimeAsync(1_500);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith(
      expect.objectContaining({ version: 1, markdown: 'two' }),
    );
    expect(saver.getState().status).toBe('saved');
  });

  it('saves on the version that the last answer had', async () => {
    const { saver, save } = setUp();
    saver.change({ markdown: 'two' });
    await saver.flush();
    saver.change({ markdown: 'three' });

    expect(await saver.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith(
      expect.objectContaining({ version: 2, markdown: 'three' }),
    );
  });

  it('saves what was typed while it saved', async () => {
    const { saver, save } = setUp();
    saver.change({ markdown: 'two' });
    const flushed = saver.flush();
    saver.change({ markdown: 'three' });
    expect(await flushed).toBe(true);

    expect(save).toHaveBeenCalledTimes(2);
    expect(saver.getState()).toMatchObject({
      status: 'saved',
      draft: { version: 3, markdown: 'three' },
    });
  });

  it('tries again while the backend cannot be reached', async () => {
    const { saver, save } = setUp();
    save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    saver.change({ markdown: 'two' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saver.getState().status).toBe('retrying');

    await jest.advanceTimersByTimeAsync(2_000);
    expect(saver.getState().status).toBe('saved');
  });

  it('says why a text is not taken, and tries again when it is changed', async () => {
    const { saver, save } = setUp();
    save.mockRejectedValueOnce(await answer(400, 'too long'));
    saver.change({ markdown: 'two' });
    expect(await saver.flush()).toBe(false);
    expect(saver.getState()).toMatchObject({
      status: 'refused',
      refusal: 'too long',
    });

    saver.change({ markdown: 'three' });
    expect(await saver.flush()).toBe(true);
  });

  describe('when somebody else has saved', () => {
    const theirs = caseDraft({ version: 5, markdown: 'theirs' });

    async function inConflict() {
      const setup = setUp();
      setup.save.mockRejectedValueOnce(await answer(409, 'stale'));
      setup.load.mockResolvedValue(theirs);
      setup.saver.change({ markdown: 'mine' });
      await setup.saver.flush();
      return setup;
    }

    it('keeps both texts and writes over neither', async () => {
      const { saver, save } = await inConflict();
      expect(saver.getState()).toMatchObject({
        status: 'conflict',
        text: { markdown: 'mine' },
        theirs: { markdown: 'theirs' },
      });

      saver.change({ markdown: 'mine too' });
      await jest.advanceTimersByTimeAsync(10_000);
      expect(save).toHaveBeenCalledTimes(1);
      expect(saver.getState().text.markdown).toBe('mine too');
    });

    it('saves mine on their version once that is chosen', async () => {
      const { saver, save } = await inConflict();
      await saver.keepMine();
      expect(save).toHaveBeenLastCalledWith(
        expect.objectContaining({ version: 5, markdown: 'mine' }),
      );
      expect(saver.getState().status).toBe('saved');
    });

    it('takes theirs once that is chosen', async () => {
      const { saver, save } = await inConflict();
      saver.takeTheirs();
      expect(saver.getState()).toMatchObject({
        status: 'saved',
        text: { markdown: 'theirs' },
        draft: { version: 5 },
      });
      expect(save).toHaveBeenCalledTimes(1);
    });

    it('has no conflict about the same text', async () => {
      const { saver, save, load } = setUp();
      save.mockRejectedValueOnce(await answer(409, 'stale'));
      load.mockResolvedValue(caseDraft({ version: 5, markdown: 'mine' }));
      saver.change({ markdown: 'mine' });

      expect(await saver.flush()).toBe(true);
      expect(saver.getState().draft.version).toBe(5);
    });
  });

  it('has an unsaved text outlive the page', async () => {
    const first = setUp();
    first.save.mockRejectedValue(new TypeError('Failed to fetch'));
    first.saver.change({ markdown: 'two' });
    await first.saver.flush();

    const second = setUp();
    expect(second.saver.getState()).toMatchObject({
      status: 'unsaved',
      text: { markdown: 'two' },
    });
    const stop = second.saver.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(second.save).toHaveBeenCalledWith(
      expect.objectContaining({ version: 1, markdown: 'two' }),
    );
    expect(second.kept.read()).toBeUndefined();
    stop();
  });

  it('saves the last changes when the page is left', async () => {
    const { saver, save } = setUp();
    const stop = saver.start();
    saver.change({ markdown: 'two' });
    stop();
    await jest.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('hears of a newer draft', () => {
    const { saver } = setUp();
    saver.hear(caseDraft({ version: 3, markdown: 'newer' }));
    expect(saver.getState()).toMatchObject({
      status: 'saved',
      text: { markdown: 'newer' },
    });

    saver.change({ markdown: 'mine' });
    saver.hear(caseDraft({ version: 4, markdown: 'newest' }));
    expect(saver.getState().status).toBe('conflict');
  });
});
