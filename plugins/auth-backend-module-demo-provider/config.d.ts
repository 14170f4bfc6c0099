export interface Config {
  auth?: {
    providers?: {
      demo?: {
        /** The user somebody becomes by choosing a role: role name to user entity ref. */
        users: { [role: string]: string };
        /** Lets everybody in outside of development too. Defaults to false. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
