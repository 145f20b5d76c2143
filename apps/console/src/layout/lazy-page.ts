import { lazy } from 'react';
import type { LoadMessages, LoadPage } from '../api/feature.ts';
import { loadPart } from '../api/load-part.ts';
import { holdMessages } from '../i18n/messages.ts';

const arrived = new Set<LoadMessages>();

/** Takes up texts that have not arrived yet. */
async function fetchTexts(loads: readonly LoadMessages[]): Promise<void> {
  const missing = loads.filter((load) => !arrived.has(load));
  const parts = await Promise.all(missing.map((load) => load()));
  for (const { messages } of parts) holdMessages(messages);
  for (const load of missing) arrived.add(load);
}

/** A page that is fetched, with the texts of its context, when it is first opened. */
export const lazyPage = (page: LoadPage, texts: readonly LoadMessages[]) =>
  lazy(() =>
    loadPart(async () => {
      const [component] = await Promise.all([page(), fetchTexts(texts)]);
      return { default: component };
    }),
  );
