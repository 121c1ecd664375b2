import { describe, expect, it } from 'vitest'
import { countriesWithRegions, findRegion, regionsOf } from '#shared/places/regions.ts'

/** How people write a name or an abbreviation. */
const spellingsOf = (name: string, abbreviation: string, country: string): readonly string[] => [
  name,
  name.toUpperCase(),
  ` ${name.toLowerCase()} `,
  name.replaceAll(' ', '-'),
  name.normalize('NFD'),
  abbreviation.toLowerCase(),
  `${Array.from(abbreviation).join('.')}.`,
  Array.from(abbreviation).join('. '),
  `${country}-${abbreviation}`,
  `${name} (${abbreviation})`,
  `${abbreviation} - ${name}`,
]

describe.each(countriesWithRegions)('a region of %s', (country) => {
  it('is known in every spelling of its name and of its abbreviation', () => {
    const unknown = regionsOf(country).flatMap((region) =>
      spellingsOf(region.name, region.abbreviation, country).filter(
        (text) => findRegion(text, country) !== region,
      ),
    )
    expect(regionsOf(country).length).toBeGreaterThan(7)
    expect(unknown).toEqual([])
  })
})

it.each([
  ['US', 'DC', 'D.C.|Washington DC|Washington, D.C.|Washington D C|District of Columbia|Dist. of Columbia'],
  ['US', 'WA', 'Washington|Washington State|State of Washington|Wash.'],
  ['US', 'NC', 'N.C.|N. Carolina|North-Carolina|Carolina, North'],
  ['US', 'WV', 'W. Va.|W Virginia|West Virginia'],
  ['US', 'MA', 'Mass.|Commonwealth of Massachusetts|Massachusetts, USA'],
  ['US', 'HI', "Hawai'i|Hawaiʻi|Hawai‘i"],
  ['US', 'AE', 'AE|Armed Forces Europe|Armed Forces (AE)|Armed Forces - Europe|Armed Forces Middle East'],
  ['US', 'AA', 'AA|Armed Forces Americas|Armed Forces the Americas|Armed Forces Americas (except Canada)'],
  ['US', 'AP', 'AP|Armed Forces Pacific|A.P.'],
  ['US', 'VI', 'Virgin Islands|U.S. Virgin Islands|US Virgin Islands|V.I.'],
  ['US', 'PR', 'Puerto Rico|P.R.'],
  ['US', 'UM', 'U.S. Minor Outlying Islands|UM'],
  ['CA', 'NL', 'Newfoundland|Labrador|Newfoundland & Labrador|Nfld.|NF|Terre-Neuve-et-Labrador|T.-N.-L.'],
  ['CA', 'QC', 'Québec|Que.|P.Q.|Province of Quebec|Quebec (Province)'],
  ['CA', 'PE', 'P.E.I.|PEI|Île-du-Prince-Édouard|Prince Edward Is.'],
  ['CA', 'BC', 'B.C.|B. C.|Colombie-Britannique|C.-B.'],
  ['CA', 'NT', 'N.W.T.|NWT|Territoires du Nord-Ouest'],
  ['CA', 'YT', 'Yukon Territory|Yukon|Territoire du Yukon'],
  ['AU', 'NSW', 'N.S.W.|New South Wales|NSW, Australia'],
  ['AU', 'ACT', 'A.C.T.|Australian Capital Territory (ACT)'],
  ['AU', 'VIC', 'Vic.|Victoria'],
  [
    'IE',
    'D',
    'Co. Dublin|County Dublin|Dublin 4|Dublin 6W|Baile Átha Cliath|Contae Bhaile Átha Cliath|Fingal',
  ],
  ['IE', 'G', 'Co Galway|Gaillimh|Contae na Gaillimhe|Galway City'],
  ['IE', 'CO', 'CO|Cork|Co. Cork|Corcaigh'],
  ['IE', 'MH', 'An Mhí|Meath|County Meath, Ireland'],
])('of %s, %s is %s', (country, abbreviation, texts) => {
  const found = texts.split('|').map((text) => [text, findRegion(text, country)?.abbreviation])
  expect(found).toEqual(texts.split('|').map((text) => [text, abbreviation]))
})

it.each([
  ['US', 'ZZ|Ontario|ON|Los Angeles|Bavaria|State|US|APO|Armed Forces||.'],
  ['CA', 'MA|California|Nova|Territory'],
  ['AU', 'Auckland|NW|South|Western'],
  ['IE', 'Tyrone|Antrim|Derry|County|4|NI'],
])('of %s, none is %s', (country, texts) => {
  expect(texts.split('|').filter((text) => findRegion(text, country) !== undefined)).toEqual([])
})
