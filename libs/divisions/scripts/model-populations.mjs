/** Chongyi's farmers who benefit, 2019: published as "close to 170,000"; the last digits are ours. */
const PUBLISHED = { 360725: 169_846 };

/**
 * Rural people for each village committee, and for each residents' committee of a town, in the model. Chosen
 * so that the province comes to about 20 million, the order of its rural population in 2019. Not a statistic
 * of any county.
 */
const PEOPLE_PER_VILLAGE_COMMITTEE = 1_120;
const PEOPLE_PER_TOWN_COMMUNITY = 280;

const isVillageCommittee = (name) => /村民?委员?会|村$/.test(name);

/** Rows of code, rural people of 2019, and `published` or `modelled`, for each county. */
export function countyPopulations(divisions) {
  const urban = new Set(
    divisions.filter(({ code, name }) => code.length === 9 && name.endsWith('街道')).map(({ code }) => code),
  );
  const villages = divisions.filter(({ code }) => code.length === 12);
  const modelled = new Map();
  for (const { code, name } of villages) {
    const people = isVillageCommittee(name)
      ? PEOPLE_PER_VILLAGE_COMMITTEE
      : urban.has(code.slice(0, 9))
        ? 0
        : PEOPLE_PER_TOWN_COMMUNITY;
    modelled.set(code.slice(0, 6), (modelled.get(code.slice(0, 6)) ?? 0) + people);
  }
  return divisions
    .filter(({ code }) => code.length === 6)
    .map(({ code }) =>
      PUBLISHED[code] ? [code, PUBLISHED[code], 'published'] : [code, modelled.get(code) ?? 0, 'modelled'],
    );
}
