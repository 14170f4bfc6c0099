/**
 * The sign-in provider `demo`: without a password, for portals in development.
 *
 * @packageDocumentation
 */
export { authModuleDemoProvider as default } from './module';
