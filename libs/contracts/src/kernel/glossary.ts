/**
 * A word of the field, as it is used in contracts, tables, the API and on the screen: [Simplified Chinese,
 * English, what it means].
 */
export type Term = readonly [zh: string, en: string, meaning: string];

/** The words of a context, in the order in which somebody new should read them. */
export type Glossary = readonly Term[];
