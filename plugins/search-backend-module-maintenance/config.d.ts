import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Makes incidents, contracts and fault cases findable. */
      maintenance?: {
        /**
         * How often each of the three is read from the maintenance backend;
         * fault cases also when they change. Every 10 minutes unless set.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
