/** The roles that people may have: those that `system/roles.ts` names. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in where the system is put together
export interface RoleNames {}
export type Role = keyof RoleNames & string;

/**
 * Who acts: the claims of the actor token that travels with every call and that every service verifies for
 * itself.
 */
export interface Actor {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Division of the actor's organisation: the actor sees it and all below it, never beside or above it. */
  readonly division: string;
  /**
   * The session that the token comes from: with its end the token is good no more. A delegated token's is the
   * loader's.
   */
  readonly sessionId: string;
  /** How often something of the user's access had ended when the token was given; see `Access`. */
  readonly accessVersion: number;
  /** Somebody else set the password: nothing else is allowed until it is changed. */
  readonly mustChangePassword: boolean;
  /** User name of the loader that acts for this user, when delegated. */
  readonly actingFor?: string | undefined;
  /** May give `Effective-At`: the audited right to enter the past. */
  readonly backdating: boolean;
}
