import { describe, expect, it } from 'vitest'
import ar from '#shared/texts/ar/properties.json' with { type: 'json' }
import de from '#shared/texts/de/properties.json' with { type: 'json' }
import en from '#shared/texts/en/properties.json' with { type: 'json' }
import arWords from '#shared/texts/ar/words.json' with { type: 'json' }
import deWords from '#shared/texts/de/words.json' with { type: 'json' }
import enWords from '#shared/texts/en/words.json' with { type: 'json' }
import { shipmentProperties } from '#shared/shipments/properties.ts'
import { documentRequest } from '#shared/documents/document.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { fullLabelOf, labelKey, labelOf } from '#shared/texts/labels.ts'
import { wordAt } from '#shared/texts/words.ts'
import { columnGroups } from '#shared/transfer/properties.ts'

const languages = ['en', 'de', 'ar'] as const
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, de, ar }
const words: Readonly<Record<string, object>> = { en: enWords, de: deWords, ar: arWords }

/** What an entry of the history says of itself has its own words on the screen, and no labels. */
const isOfHistory = (path: string): boolean => path.startsWith('history')
const table = [
  ...shipmentProperties(),
  ...[...propertiesOf(documentRequest)].map(
    ([path, property]) => [`paperless_documents[].${path}`, property] as const,
  ),
].filter(([path]) => !isOfHistory(path))
const paths = [...new Set(table.map(([path]) => path))]
/** Every group that properties lie in, as `contents[].weight`. */
const groups = [
  ...new Set(
    paths.flatMap((path) => [...path.matchAll(/\.|\[\]/gu)].map(({ index }) => path.slice(0, index))),
  ),
]

const raw = /[[\]_]/u

describe.each(languages)('in %s', (language) => {
  const unlabelled = (path: string): boolean => labels[language]?.[labelKey(path)] === undefined

  it('every property of the contract has a label', () => {
    expect(paths.length).toBeGreaterThan(120)
    expect([...paths, ...groups].filter(unlabelled)).toEqual([])
  })

  it('no label shows a path, is empty or has a blank too many', () => {
    const texts = [
      ...Object.values(labels[language] ?? {}),
      ...paths.map((path) => fullLabelOf(path, language)),
    ]
    expect(
      texts.filter((text) => raw.test(text) || text.trim() !== text || text === '' || / {2}/u.test(text)),
    ).toEqual([])
  })

  it('no two columns that can be chosen are called the same', () => {
    const columns = columnGroups().flatMap((group) => group.paths.map((path) => fullLabelOf(path, language)))
    expect(columns.filter((label, index) => columns.indexOf(label) !== index)).toEqual([])
  })

  it('every word of a closed list has a label', () => {
    const unnamed = table.flatMap(([path, property]) =>
      property.kind === 'word'
        ? property.words
            .filter((word) => wordAt(path, word, language) === undefined)
            .map((word) => `${path}: ${word}`)
        : [],
    )
    expect(unnamed).toEqual([])
    expect(JSON.stringify(words[language])).not.toMatch(/":"[^"]*(?:_| {2}|^)"/u)
    const shown = table.flatMap(([path, property]) =>
      property.kind === 'word' ? property.words.map((word) => wordAt(path, word, language) ?? '') : [],
    )
    expect(shown.filter((text) => raw.test(text) || text === '')).toEqual([])
  })
})

describe('a label', () => {
  it('tells with what it belongs to which address, which contents and which key are meant', () => {
    expect(fullLabelOf('addresses[destination].postal_code', 'en')).toBe('Destination · Postal code')
    expect(fullLabelOf('$.addresses[1].postal_code', 'en')).toBe('Address 2 · Postal code')
    expect(fullLabelOf('contents[].sku', 'en')).toBe('Contents · SKU')
    expect(fullLabelOf('$.contents[1].contents[0].weight.unit', 'en')).toBe('Contents 2.1 · Weight unit')
    expect(fullLabelOf('$.contents[0].metadata[2].value', 'de')).toBe('Inhalt 1 · Metadaten 3 · Wert')
    expect(fullLabelOf('metadata[colour].value', 'en')).toBe('Metadata colour · Value')
    expect(fullLabelOf('customs_documentation.invoice_date', 'de')).toBe('Zoll · Rechnungsdatum')
    expect(labelOf('addresses[return]', 'ar')).toBe('الإرجاع')
    expect(labelOf('$.tags[2]', 'en')).toBe('Tags 3')
  })
})
