import { OPERATIONS } from './operations.generated';
import { operations } from './schema.generated';

/** The name of an operation of the HTTP API. @public */
export type MaintenanceOperation = keyof typeof OPERATIONS;

/** Query parameters of an operation. @public */
export type QueryOf<Operation extends MaintenanceOperation> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** What an operation takes: JSON, or a file. @public */
export type BodyOf<Operation extends MaintenanceOperation> = ContentOf<
  operations[Operation]['requestBody']
>;

/** What an operation answers: JSON, a file, or nothing. @public */
export type AnswerOf<Operation extends MaintenanceOperation> = ContentOf<
  operations[Operation]['responses'][keyof operations[Operation]['responses'] &
    (200 | 201 | 204)]
>;

/**
 * The first argument of an operation: what its path, its query and its body
 * are made of, as far as it has them.
 *
 * @public
 */
export type MaintenanceCall<Operation extends MaintenanceOperation> =
  WithoutUnused<
    Pick<operations[Operation]['parameters'], 'path' | 'query'> &
      ([BodyOf<Operation>] extends [void] ? {} : { body: BodyOf<Operation> })
  >;

/** @public */
export interface MaintenanceRequestOptions {
  /** A Backstage token; browsers leave it out, their `fetch` adds it. */
  token?: string;
  signal?: AbortSignal;
  /** The request outlives the page; its body may have 64 KiB at most. */
  keepalive?: boolean;
}

/**
 * The HTTP API of the maintenance backend, a method an operation. Every method
 * throws `ResponseError` when the backend refuses.
 *
 * @public
 */
export type MaintenanceApi = {
  [Operation in keyof typeof OPERATIONS]: Method<Operation>;
};

type Method<Operation extends MaintenanceOperation> =
  {} extends MaintenanceCall<Operation>
    ? (
        call?: keyof MaintenanceCall<Operation> extends never
          ? Record<string, never>
          : MaintenanceCall<Operation>,
        options?: MaintenanceRequestOptions,
      ) => Promise<AnswerOf<Operation>>
    : (
        call: MaintenanceCall<Operation>,
        options?: MaintenanceRequestOptions,
      ) => Promise<AnswerOf<Operation>>;

type ContentOf<Message> = Message extends { content: infer Content }
  ? Content extends { 'application/json': infer Json }
    ? Json
    : Blob
  : void;

type WithoutUnused<Call> = {
  [Key in keyof Call as Call[Key] extends undefined ? never : Key]: Call[Key];
};
