import type { SvgIconProps } from '@mui/material';
import type { User } from '@yinhu/contracts/identity';
import type { Role } from '@yinhu/contracts/kernel';
import type { ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Pair, Pairs } from '../i18n/bilingual.ts';
import type { OperationPath } from './operations.ts';

/** Fetches a page when it is first opened. */
export type LoadPage = () => Promise<ComponentType>;
/** Fetches texts when the first page that shows them is opened. */
export type LoadMessages = () => Promise<{ readonly messages: Pairs }>;

/** Sections of the menu, in their order. */
export const SECTIONS = ['oversight', 'filing', 'venues', 'mall', 'household', 'admin'] as const;
export type Section = (typeof SECTIONS)[number];

export interface MenuEntry {
  readonly section: Section;
  /** Place within the section. */
  readonly order: number;
  readonly icon: ComponentType<SvgIconProps>;
  /** Roles whose day starts here. */
  readonly homeOf?: readonly Role[];
}

/**
 * What the API calls a resource, the operations behind it, and its pages. What is missing, the API does not
 * offer.
 */
export interface ResourceDeclaration {
  /** Of the resource; in English with its plural. Known at once, because others name it too. */
  readonly name?: Pair;
  readonly operations: {
    readonly list: OperationPath;
    readonly get?: OperationPath;
    readonly create?: OperationPath;
    readonly update?: OperationPath;
  };
  readonly pages?: { readonly [page in 'list' | 'show' | 'create' | 'edit']?: LoadPage };
  readonly recordRepresentation?: ResourceProps['recordRepresentation'];
  /** Its place in the menu, for roles that may call its list. */
  readonly menu?: MenuEntry;
  /** Further pages below its address. */
  readonly children?: readonly { readonly path: string; readonly page: LoadPage }[];
}

/** A page of an address of its own. */
export interface RouteDeclaration {
  readonly path: string;
  readonly page: LoadPage;
  /** Opens to roles that may call this operation; without one, to anyone. */
  readonly operation?: OperationPath;
}

/** An entry of the menu that is no resource's list, or shows to other roles than the list. */
export interface LinkDeclaration extends MenuEntry {
  readonly to: string | ((user: User | null) => string);
  readonly label: Pair;
  /** Shown to roles that may call this operation. */
  readonly operation: OperationPath;
}

/** One feature of the console: everything about it that others have to know. */
export interface Feature {
  readonly resources?: Readonly<Record<string, ResourceDeclaration>>;
  readonly routes?: readonly RouteDeclaration[];
  readonly links?: readonly LinkDeclaration[];
  /** Texts that must be there before any page of its is. */
  readonly textsAtOnce?: Pairs;
  /** Its texts, and those it borrows from features of other contexts. */
  readonly messages?: readonly LoadMessages[];
}

export const feature = (declaration: Feature): Feature => declaration;

/** All texts of a context: its pages show each other's words. */
export const textsOf = (features: readonly Feature[]): LoadMessages[] =>
  features.flatMap(({ messages = [] }) => messages);
