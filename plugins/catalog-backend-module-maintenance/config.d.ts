import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * Brings the customers, sites and devices of the device ledgers into the
       * catalog.
       */
      maintenance?: {
        /**
         * How often to ask the maintenance backend for changes. It also
         * announces them itself, so this is for those that got lost. Every 30
         * seconds unless set.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Entity ref of the group or user that owns what the ledgers name no
         * owner for: a customer, and the sites and devices of a customer
         * without one. `group:default/unknown` unless set.
         */
        defaultOwner?: string;
      };
    };
  };
}
