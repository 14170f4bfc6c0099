import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { NotFoundError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { FileStore } from './FileStore';

/** Keeps files in a bucket of S3, or of a store that speaks its protocol. */
export class S3FileStore implements FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;

  /**
   * Credentials come from the environment, as the AWS SDK finds them.
   *
   * @param options - `endpoint` of a store that is not Amazon's, which is then
   * addressed by path
   */
  static create(options: {
    bucket: string;
    region: string;
    endpoint?: string;
    prefix?: string;
  }): S3FileStore {
    const { region, endpoint } = options;
    return new S3FileStore(
      new S3Client({ region, endpoint, forcePathStyle: Boolean(endpoint) }),
      options.bucket,
      options.prefix ?? '',
    );
  }

  private constructor(client: S3Client, bucket: string, prefix: string) {
    this.#client = client;
    this.#bucket = bucket;
    this.#prefix = prefix;
  }

  async write(
    id: string,
    content: Buffer,
    options: { contentType: string },
  ): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        ...this.#object(id),
        Body: content,
        ContentType: options.contentType,
      }),
    );
  }

  async read(id: string): Promise<Readable> {
    try {
      const { Body } = await this.#client.send(
        new GetObjectCommand(this.#object(id)),
      );
      return Body as Readable;
    } catch (error) {
      if (error instanceof NoSuchKey) {
        throw new NotFoundError(`The content of file ${id} is gone`);
      }
      throw error;
    }
  }

  async delete(id: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(id)));
  }

  #object(id: string) {
    return { Bucket: this.#bucket, Key: `${this.#prefix}${id}` };
  }
}
