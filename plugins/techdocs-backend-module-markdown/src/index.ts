/**
 * Builds TechDocs sites from Markdown without Python and without Docker.
 *
 * @packageDocumentation
 */
export { default } from './features';
export { techdocsModuleLocalPublisher } from './localPublisherModule';
export { MarkdownTechdocsGenerator } from './MarkdownTechdocsGenerator';
export { techdocsModuleMarkdown } from './module';
