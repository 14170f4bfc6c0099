import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The portal's own words; every plugin brings its own. */
export const portalTranslationRef = createTranslationRef({
  id: 'portal',
  messages: {
    sidebar: {
      home: 'Home',
      search: 'Search',
      menu: 'Menu',
      desk: 'Service desk',
      catalog: 'Catalog',
      docs: 'Knowledge base',
      create: 'Create',
      notifications: 'Notifications',
      settings: 'Settings',
    },
    signIn: {
      title: 'Weibao',
      subtitle:
        'Customer devices, maintenance contracts and incidents in one portal',
      choose: 'Whose work do you want to see?',
      demoNotice:
        'Demo roles for development. They need no password and are refused in production.',
      language: 'Language',
      signInAs: 'Sign in as {{role}}',
      signingIn: 'Signing in …',
      waiting:
        'The portal is still starting. You will be signed in as soon as it answers.',
      failed: 'Signing in did not work',
      retry: 'Try again',
      otherRole: 'Choose another role',
      noProvider: 'No sign-in is set up yet',
      noProviderHelp:
        'Add the sign-in provider of your company to auth.providers and its sign-in page to the app.',
      roles: {
        engineer: {
          name: 'Engineer',
          purpose:
            'Find a device by serial number, take an incident, meet its clocks, visit and have the report signed',
        },
        serviceManager: {
          name: 'Service manager',
          purpose:
            'Customers at a glance: contracts, gaps in cover, SLA attainment, escalations',
        },
        caseAuthor: {
          name: 'Case author',
          purpose:
            'See which faults recur and turn them into cases for the knowledge base',
        },
        platform: {
          name: 'Platform team',
          purpose: 'Configure plugins, device ledgers, roles and chat groups',
        },
        customerContact: {
          name: 'Customer contact',
          purpose: 'See your own devices, incidents and service reports',
        },
      },
    },
  },
  translations: { zh: () => import('./translations/zh') },
});
