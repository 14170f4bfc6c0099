import { InputError } from '@backstage/errors';

/** Where the pages of the plugin are in a portal unless it is configured. @public */
export const DEFAULT_PORTAL_PATH = '/maintenance';

/** Paths of pages in the portal, for links that are made outside of it. @public */
export interface PortalPaths {
  /** The page that all others are below. */
  root: string;
  ledgers: string;
  obligations: string;
  incident(id: string): string;
  contract(id: string): string;
  caseDraft(id: string): string;
}

/**
 * The paths of a portal that has the plugin at `maintenance.path`, which the app
 * and whatever links to it read here.
 *
 * @throws InputError when it is not a path
 * @public
 */
export function readPortalPaths(config: {
  getOptionalString(key: string): string | undefined;
}): PortalPaths {
  const root =
    config.getOptionalString('maintenance.path') ?? DEFAULT_PORTAL_PATH;
  if (!/^(\/[\w.~-]+)+$/.test(root)) {
    throw new InputError(
      `maintenance.path is "${root}", but must be a path such as ${DEFAULT_PORTAL_PATH}`,
    );
  }
  const page = (folder: string) => (id: string) =>
    `${root}/${folder}/${encodeURIComponent(id)}`;
  return {
    root,
    ledgers: `${root}/ledgers`,
    obligations: `${root}/obligations`,
    incident: page('incidents'),
    contract: page('contracts'),
    caseDraft: page('cases/drafts'),
  };
}
