import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { ConflictError, ResponseError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { tellErrors } from './tellErrors';

const SECRET = 'insert into "files" - value out of range';

describe('tellErrors', () => {
  const logger = mockServices.logger.mock();

  async function answerTo(error: unknown) {
    const app = express()
      .get('/files', () => {
        throw error;
      })
      .use(tellErrors({ logger }))
      .use(mockErrorHandler());
    const { status, body } = await request(app).get('/files');
    return { status, error: body.error };
  }

  beforeEach(() => jest.resetAllMocks());

  // As `npm start` has it: Backstage shows stacks then.
  const { NODE_ENV } = process.env;
  beforeAll(() => Object.assign(process.env, { NODE_ENV: 'development' }));
  afterAll(() => Object.assign(process.env, { NODE_ENV }));

  it.each([
    ['an error', new Error(SECRET)],
    ['an error of a driver', Object.assign(new Error(SECRET), { code: '22' })],
    ['a text', SECRET],
    [
      'an answer with status 500',
      Object.assign(new Error(SECRET), { status: 500 }),
    ],
  ])('keeps %s for the log', async (_, error) => {
    const answer = await answerTo(error);
    const [said, logged] = logger.error.mock.calls[0];
    const [, logId] = /^GET \/files failed, logId=(.*)$/.exec(said) ?? [];
    expect(answer).toEqual({
      status: 500,
      error: {
        name: 'Error',
        message: `An internal error occurred logId=${logId}`,
      },
    });
    expect(String(logged)).toContain(SECRET);
  });

  it('tells what is meant for the client, without its cause', async () => {
    const cause = new Error(SECRET);
    expect(await answerTo(new ConflictError('It has changed', cause))).toEqual({
      status: 409,
      error: { name: 'ConflictError', message: 'It has changed' },
    });
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('tells no more of what another backend refused', async () => {
    const refusal = await ResponseError.fromResponse(
      new Response(SECRET, { status: 403, statusText: 'Forbidden' }) as never,
    );
    expect(await answerTo(refusal)).toEqual({
      status: 403,
      error: { name: 'ResponseError', message: expect.any(String) },
    });
  });
});
