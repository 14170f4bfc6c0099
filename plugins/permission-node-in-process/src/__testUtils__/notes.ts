import {
  type AuthService,
  coreServices,
  createBackendPlugin,
  type PermissionsService,
  type UserInfoService,
} from '@backstage/backend-plugin-api';
import { createPermission } from '@backstage/plugin-permission-common';
import {
  createPermissionResourceRef,
  createPermissionRule,
  ServerPermissionClient,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { type Question } from '../parseQuestion';

interface Note {
  owner: string;
}

const noteResourceRef = createPermissionResourceRef<Note, unknown>().with({
  pluginId: 'notes',
  resourceType: 'note',
});

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Notes of one of these',
  resourceRef: noteResourceRef,
  paramsSchema: z.object({ owners: z.array(z.string()) }),
  apply: (note, { owners }) => owners.includes(note.owner),
  toQuery: ({ owners }) => ({ owners }),
});

/** A question about nothing in particular. The name says what the policy does with it. */
export function basic(name: string, resourceRef?: string): Question {
  return {
    permission: createPermission({ name, attributes: {} }),
    resourceRef,
  };
}

/** A question about notes, or about the one of `owner`. */
export function ofNote(name: string, owner?: string): Question {
  return {
    permission: createPermission({
      name,
      attributes: { action: 'read' },
      resourceType: 'note',
    }),
    resourceRef: owner,
  };
}

/** What a plugin has to ask with. */
export interface Asker {
  auth: AuthService;
  userInfo: UserInfoService;
  /** As installed in the backend. */
  permissions: PermissionsService;
  /** Backstage's own. */
  overHttp: PermissionsService;
}

/** A plugin whose notes are named after their owners; it hands out what it asks with. */
export function createNotesPlugin(onStart: (asker: Asker) => void) {
  return createBackendPlugin({
    pluginId: 'notes',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          config: coreServices.rootConfig,
          discovery: coreServices.discovery,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          userInfo: coreServices.userInfo,
        },
        async init({
          auth,
          config,
          discovery,
          permissions,
          permissionsRegistry,
          userInfo,
        }) {
          permissionsRegistry.addResourceType({
            resourceRef: noteResourceRef,
            permissions: [],
            rules: [isOwner],
            getResources: async refs => refs.map(owner => ({ owner })),
          });
          onStart({
            auth,
            userInfo,
            permissions,
            overHttp: ServerPermissionClient.fromConfig(config, {
              auth,
              discovery,
            }),
          });
        },
      });
    },
  });
}
