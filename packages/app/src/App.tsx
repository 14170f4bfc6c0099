import { createApp } from '@backstage/frontend-defaults';
import { languageModule } from './modules/language';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/** The portal: every installed plugin, our sidebar and our sign-in page. */
export const app = createApp({
  features: [languageModule, navModule, signInModule],
});
