import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { KnowledgeBaseConfig } from '@weibao/backstage-plugin-maintenance-node';
import { join } from 'node:path';

const PROVIDER_NAME = 'maintenance-knowledge-base';
const DEFAULT_TITLE = '故障案例 Fault cases';

/** A knowledge base on the disk of the portal. */
type DirectoryConfig = KnowledgeBaseConfig & { directory: string };

/**
 * Brings the component of the knowledge base into the catalog, so that TechDocs
 * shows its directory and nobody has to register it.
 */
export class KnowledgeBaseEntityProvider implements EntityProvider {
  readonly #config: DirectoryConfig;

  constructor(config: DirectoryConfig) {
    this.#config = config;
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await connection.applyMutation({
      type: 'full',
      entities: [
        {
          entity: knowledgeBaseEntity(this.#config),
          locationKey: PROVIDER_NAME,
        },
      ],
    });
  }
}

function knowledgeBaseEntity(config: DirectoryConfig): Entity {
  const { namespace, name } = parseEntityRef(config.entityRef);
  // TechDocs looks for its sources beside the file that describes the entity.
  // There need not be one: what it would say is here.
  const location = `file:${join(config.directory, 'catalog-info.yaml')}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace,
      name,
      title: config.title ?? DEFAULT_TITLE,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        'backstage.io/techdocs-ref': 'dir:.',
      },
      tags: ['fault-cases'],
    },
    spec: {
      type: 'documentation',
      lifecycle: 'production',
      owner: config.ownerRef,
    },
  };
}
