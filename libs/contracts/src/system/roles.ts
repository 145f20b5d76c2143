import { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { enumeration } from '../kernel/enumeration.ts';

export const Role = enumeration({
  province_supervisor: ['省级监管员', 'Provincial supervisor'],
  county_admin: ['县采购办负责人', 'County administrator'],
  county_reviewer: ['县采购办审核员', 'County reviewer'],
  entity_clerk: ['采购单位经办人', 'Purchasing clerk'],
  helping_buyer: ['帮扶单位采购员', 'Helping-unit buyer'],
  seller_clerk: ['商城卖家经办人', 'Seller’s clerk'],
  household_officer: ['驻村帮扶干部', 'Household officer'],
  township_reviewer: ['乡镇审核员', 'Township reviewer'],
  department_officer: ['部门经办人', 'Department officer'],
  public: ['社会公众', 'Visitor'],
});
export type Role = z.infer<typeof Role>;

declare module '../kernel/actor.ts' {
  interface RoleNames extends Record<keyof typeof Role.labels, true> {}
}

/** Reads an actor out of the claims of a token. */
export const ActorClaims = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  organisationId: z.string(),
  organisationName: z.string(),
  /** Division of the actor's organisation: the actor sees it and all below it, never beside or above it. */
  division: z.string(),
  /**
   * The session that the token comes from: with its end the token is good no more. A delegated token's is the
   * loader's.
   */
  sessionId: z.string(),
  /** How often something of the user's access had ended when the token was given; see `Access`. */
  accessVersion: z.int(),
  /** Somebody else set the password: nothing else is allowed until it is changed. */
  mustChangePassword: z.boolean().default(false),
  /** User name of the loader that acts for this user, when delegated. */
  actingFor: z.string().optional(),
  /** May give `Effective-At`: the audited right to enter the past. */
  backdating: z.boolean().default(false),
}) satisfies z.ZodType<Actor>;
export type ActorClaims = z.infer<typeof ActorClaims>;
