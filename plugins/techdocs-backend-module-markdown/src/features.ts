import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { techdocsModuleLocalPublisher } from './localPublisherModule';
import { techdocsModuleMarkdown } from './module';

/** Everything of this package; whoever has a publisher of their own adds only the first. */
export default createBackendFeatureLoader({
  loader: () => [techdocsModuleMarkdown, techdocsModuleLocalPublisher],
});
