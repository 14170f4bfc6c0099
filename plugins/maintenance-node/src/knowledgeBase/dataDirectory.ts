import { Config } from '@backstage/config';

/**
 * Where files belong that no setting gives a place: beside the embedded
 * database, otherwise in the folder in which the backend runs.
 *
 * @public
 */
export function dataDirectory(rootConfig: Config): string {
  const connection = rootConfig.getOptional('backend.database.connection');
  const directory =
    typeof connection === 'object'
      ? rootConfig.getOptionalString('backend.database.connection.directory')
      : undefined;
  return directory ?? '.';
}
