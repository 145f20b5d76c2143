import { z } from 'zod';

export const Role = z.enum([
  'province_supervisor',
  'county_admin',
  'county_reviewer',
  'entity_clerk',
  'helping_buyer',
  'seller_clerk',
  'household_officer',
  'township_reviewer',
  'department_officer',
  'public',
]);
export type Role = z.infer<typeof Role>;

/** Who acts: the claims of the actor token that travels with every call and that every service verifies for itself. */
export const Actor = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  organisationId: z.string(),
  organisationName: z.string(),
  /** Division of the actor's organisation: the actor sees it and all below it, never beside or above it. */
  division: z.string(),
  /** The session that the token comes from: with its end the token is good no more. A delegated token's is the loader's. */
  sessionId: z.string(),
  /** How often something of the user's access had ended when the token was given; see `Access`. */
  accessVersion: z.int(),
  /** The password was given by somebody else: until it is changed, nothing else may be done. */
  mustChangePassword: z.boolean().default(false),
  /** User name of the loader that acts for this user, when delegated. */
  actingFor: z.string().optional(),
  /** May give `Effective-At`: the audited right to enter the past. */
  backdating: z.boolean().default(false),
});
export type Actor = z.infer<typeof Actor>;
