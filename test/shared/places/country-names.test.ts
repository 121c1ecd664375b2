import { iso31661 } from 'iso-3166'
import { describe, expect, it } from 'vitest'
import { countryNamed } from '#shared/places/country-names.ts'
import { countryCodes } from '#shared/places/countries.ts'

const languages =
  'en de fr es it pt pt-PT nl pl sv da nb fi cs sk hu ro el tr ru uk bg hr sl sr sr-Latn lt lv et is ga ca ar he fa hi th vi id ms ja ko zh zh-Hant'.split(
    ' ',
  )

/** What a language calls a country, but for what two countries are called, and for letters that are another's code. */
const isAmbiguous = (name: string): boolean =>
  /^(?:[ck]ongo|конго)$/iu.test(name) || /^(?:RU|AS|A\.?S\.?|Nga|S\.A\.)$/u.test(name)

const namesIn = (language: string): readonly (readonly [string, string])[] =>
  (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: 'region', style })
    return countryCodes.map((code) => [names.of(code) ?? '', code] as const)
  })

const wrong = (named: readonly (readonly [name: string, code: string])[]) =>
  named.flatMap(([name, code]) => {
    const found = countryNamed(name)
    return found === code || isAmbiguous(name) ? [] : [[name, code, found]]
  })

describe('a country', () => {
  it.each(languages)('is known by its name in %s', (language) => {
    expect(wrong(namesIn(language))).toEqual([])
  })

  it('is known by the name that ISO gives it, its codes and any case', () => {
    expect(wrong(iso31661.map(({ name, alpha2 }) => [name, alpha2]))).toEqual([])
    expect(
      wrong(iso31661.flatMap(({ alpha2, alpha3 }) => [alpha2, alpha3].map((code) => [code, alpha2]))),
    ).toEqual([])
    const untidy = namesIn('en').flatMap(([name, code]) =>
      [name.toUpperCase(), ` ${name.toLowerCase()} `, `The ${name}`, name.replaceAll(' and ', ' & ')].map(
        (text) => [text, code] as const,
      ),
    )
    expect(wrong(untidy)).toEqual([])
  })

  it('is known without its accents, with its words in any order, with its code beside it', () => {
    const written = namesIn('en').flatMap(([name, code]) => [
      [name.normalize('NFD').replaceAll(/\p{M}/gu, ''), code] as const,
      [name.replace(/^(.*) (\S+)$/u, '$2, $1'), code] as const,
      [`${name} (${code})`, code] as const,
      [`${code} - ${name}`, code] as const,
    ])
    expect(wrong(written)).toEqual([])
  })

  it.each([
    [
      'CI',
      "Côte d'Ivoire|Côte d’Ivoire|COTE D´IVOIRE|Cote d` Ivoire|Cote Divoire|Ivory Coast|Elfenbeinküste",
    ],
    [
      'US',
      'USA|U.S.A.|U. S. A.|U.S.|United States (US)|United States of America|America|Estados Unidos|ＵＳＡ',
    ],
    ['GB', 'UK|U.K.|United Kingdom (UK)|Great Britain|England|Scotland|Wales|Northern Ireland|N. Ireland'],
    ['GB', 'United Kingdom (Northern Ireland)|United Kingdom of Great Britain & Northern Ireland'],
    ['KR', 'South Korea|Korea, South|Korea (South)|S. Korea|Republic of Korea|Korea, Rep. of|한국'],
    ['KP', "Korea, Democratic People's Republic of|North Korea|DPRK"],
    ['CD', 'Congo, The Democratic Republic of the|DR Congo|Congo (Kinshasa)|Congo - Kinshasa|Zaire'],
    ['CG', 'Congo (Brazzaville)|Republic of the Congo|Congo, Republic of'],
    ['CZ', 'Czech Republic|Czechia|Tschechische Republik|República Checa|Česko'],
    ['MK', 'Macedonia|FYROM|Macedonia, the former Yugoslav Republic of|North Macedonia'],
    ['BA', 'Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina|Bosnia and Herz.'],
    ['TW', 'Taiwan, Province of China|Taiwan|Chinese Taipei|China (Taiwan)|Republic of China'],
    ['HK', 'Hong Kong|Hongkong|Hong Kong SAR, China|HongKong'],
    ['MO', 'Macau|Macao|Macau SAR China'],
    ['MM', 'Burma|Myanmar|Myanmar (Burma)'],
    ['SZ', 'Swaziland|Eswatini|Kingdom of Eswatini'],
    ['CV', 'Cape Verde|Cabo Verde'],
    ['TL', 'East Timor|Timor-Leste|Timor Leste'],
    ['NL', 'Holland|The Netherlands|Netherlands, Kingdom of the|Pays-Bas|Nederland'],
    ['IE', 'Eire|Republic of Ireland|Ireland, Republic of|Éire'],
    ['VC', 'St. Vincent|St Vincent & the Grenadines|Saint Vincent and The Grenadines'],
    ['KN', 'St. Kitts and Nevis|Saint Kitts & Nevis|St Kitts'],
    ['SX', 'Saint Martin (Dutch part)|Sint Maarten (Dutch part)|St. Maarten'],
    ['MF', 'Saint Martin (French part)|St. Martin'],
    ['VI', 'Virgin Islands (US)|Virgin Islands, U.S.|U.S. Virgin Islands|USVI'],
    ['VG', 'Virgin Islands (British)|British Virgin Islands|BVI'],
    ['UM', 'United States (US) Minor Outlying Islands|U.S. Outlying Islands'],
    ['GS', 'South Georgia/Sandwich Islands|South Georgia and the South Sandwich Islands'],
    ['FK', 'Falkland Islands (Malvinas)|Falkland Islands|Falklands'],
    ['PS', 'Palestinian Territory|Palestine, State of|Palestine'],
    ['VA', 'Vatican|Holy See (Vatican City State)|Vatican City'],
    ['MD', 'Moldova, Republic of|Moldova|Moldavia'],
    ['LA', 'Lao People’s Democratic Republic|Laos|Lao PDR'],
    ['AT', 'Österreich|Oesterreich|Osterreich|Republik Österreich|A'],
    [
      'DE',
      'Deutschland|Bundesrepublik Deutschland|Federal Republic of Germany|Allemagne|D|Germany/Deutschland',
    ],
    ['DK', 'Dänemark|Daenemark|Kingdom of Denmark|Danmark'],
    ['ES', 'España|Espana|Reino de España|Canary Islands|Spain (Mainland)'],
    ['PT', 'Azores|Madeira|Portugal'],
    ['GR', 'EL|Hellas|Greece|Ελλάδα'],
    ['JE', 'Jersey (UK)|Jersey, Channel Islands|United Kingdom (Jersey)'],
    ['PR', 'Puerto Rico, USA|United States (Puerto Rico)'],
    ['RE', 'Réunion (France)|France - La Réunion'],
    ['AX', 'Åland|Aland Islands|Aaland Islands|Åland, Finland'],
    ['PF', 'Tahiti|French Polynesia'],
  ])('%s is %s', (code, names) => {
    expect(wrong(names.split('|').map((name) => [name, code]))).toEqual([])
  })

  it.each(
    'Korea|Congo|Kongo|Virgin Islands|Channel Islands|State of Georgia|Georgia (USA)|Republic of Dominica|Czechoslovakia|USSR|Yugoslavia|Netherlands Antilles|Kosovo|Europe|EU|eu|XX|ZZZ|1|-||()'.split(
      '|',
    ),
  )('is not guessed for "%s"', (text) => {
    expect(countryNamed(text)).toBeUndefined()
  })
})
