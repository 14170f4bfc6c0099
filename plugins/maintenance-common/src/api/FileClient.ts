import { FileApi } from './FileApi';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';

type Answer<Operation extends keyof FileApi> = ReturnType<FileApi[Operation]>;

/** The part of the client that is about files. */
export class FileClient implements FileApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  uploadFile(
    file: Blob,
    upload: { customerRef: string },
    options?: Options,
  ): Answer<'uploadFile'> {
    return this.#connection.call(
      { method: 'POST', path: ['files'], query: upload, file },
      options,
    );
  }

  async readFile(id: string, options?: Options): Answer<'readFile'> {
    const response = await this.#connection.send(
      { path: ['files', id] },
      options,
    );
    return response.blob();
  }
}
