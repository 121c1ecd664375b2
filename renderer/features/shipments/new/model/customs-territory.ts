/**
 * Countries that are one customs territory: the Union with Monaco (Union Customs Code, article 4), the United Kingdom
 * with the Isle of Man and the Channel Islands, and Switzerland with Liechtenstein.
 */
const territories: readonly ReadonlySet<string>[] = [
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK',
  'GB GG IM JE',
  'CH LI',
].map((countries) => new Set(countries.split(' ')))

/** Whether goods that go from one country to the other pass customs; not as long as either is not known. */
export const crossesCustomsBorder = (from: string, to: string): boolean => {
  if (from === '' || to === '' || from === to) return false
  return !territories.some((countries) => countries.has(from) && countries.has(to))
}
