import type { ReactElement } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router-dom';
import {
  type LoadMessages,
  type LoadPage,
  type ResourceDeclaration,
  type RouteDeclaration,
  textsOf,
} from '../api/feature.ts';
import { CONTEXTS } from '../features.ts';
import { lazyPage } from './lazy-page.ts';
import { SignedIn } from './signed-in.tsx';

/** A resource as react-admin takes it. */
function resourceProps(
  texts: readonly LoadMessages[],
  name: string,
  declaration: ResourceDeclaration,
): ResourceProps {
  const { pages = {}, children = [], recordRepresentation } = declaration;
  const lazily = Object.entries(pages).map(([page, load]: [string, LoadPage]) => [
    page,
    lazyPage(load, texts),
  ]);
  return {
    name,
    recordRepresentation,
    ...Object.fromEntries(lazily),
    children: children.map(({ path, page }) => {
      const Page = lazyPage(page, texts);
      return <Route key={path} path={path} element={<Page />} />;
    }),
  };
}

function routeOf(
  texts: readonly LoadMessages[],
  { path, page, operation }: RouteDeclaration,
): { path: string; element: ReactElement } {
  const Page = lazyPage(page, texts);
  return { path, element: operation ? <SignedIn page={Page} operation={operation} /> : <Page /> };
}

const features = Object.values(CONTEXTS).flatMap((context) =>
  context.map((each) => ({ texts: textsOf(context), ...each })),
);

/** Every resource that has pages. */
export const PAGES: readonly ResourceProps[] = features.flatMap(({ texts, resources = {} }) =>
  Object.entries(resources)
    .filter(([, { pages }]) => pages)
    .map(([name, declaration]) => resourceProps(texts, name, declaration)),
);

/** Every page that is no resource's. */
export const ROUTES = features.flatMap(({ texts, routes = [] }) =>
  routes.map((route) => routeOf(texts, route)),
);
