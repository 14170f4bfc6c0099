import { components, operations } from './schema.generated';

export type Schemas = components['schemas'];

/** Query parameters of an operation of the HTTP API. */
export type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** The JSON that an operation takes. */
export type BodyOf<Operation extends keyof operations> =
  operations[Operation] extends {
    requestBody: { content: { 'application/json': infer Body } };
  }
    ? Body
    : never;

/** The JSON that an operation answers. */
export type AnswerOf<Operation extends keyof operations> =
  operations[Operation] extends {
    responses: { 200: { content: { 'application/json': infer Answer } } };
  }
    ? Answer
    : never;
