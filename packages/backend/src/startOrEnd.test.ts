import { startOrEnd } from './startOrEnd';

describe('startOrEnd', () => {
  const exit = jest.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const error = jest.spyOn(console, 'error').mockReturnValue();
  const stop = jest.fn(async () => {});

  beforeEach(() => {
    jest.clearAllMocks();
    jest.useFakeTimers();
  });
  afterAll(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('lets a backend run that has started', async () => {
    await startOrEnd({ start: async () => ({} as never), stop });
    expect(stop).not.toHaveBeenCalled();
    expect(exit).not.toHaveBeenCalled();
  });

  const fails = async () => {
    throw new Error("Startup failed:\n  Plugin 'auth' is locked\n");
  };

  it('says in one line why it does not start, stops and ends', async () => {
    await startOrEnd({ start: fails, stop });
    expect(error.mock.calls).toEqual([
      [
        "The backend could not start and ends: Error: Startup failed: Plugin 'auth' is locked",
      ],
    ]);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('ends even where it does not stop', async () => {
    startOrEnd({ start: fails, stop: () => new Promise(() => {}) });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(exit).toHaveBeenCalledWith(1);
  });
});
