export interface Config {
  auth?: {
    providers?: {
      /**
       * Demo roles, for development only.
       */
      demo?: {
        /**
         * The user somebody becomes by choosing a role: role name to user entity ref.
         *
         * @deepVisibility frontend
         */
        users: {
          engineer?: string;
          serviceManager?: string;
          caseAuthor?: string;
          platform?: string;
          customerContact?: string;
        };
      };
    };
  };
}
