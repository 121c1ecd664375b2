import { valueText } from './cell-text.ts'
import { folded } from './date-words.ts'

const grams = { kg: 1000, g: 1, mg: 0.001, lb: 453.59237, oz: 28.349523125, st: 6350.29318 } as const
const millimetres = { cm: 10, mm: 1, m: 1000, in: 25.4, ft: 304.8 } as const

/** A unit that is read; the contract has four of them. */
export type Unit = keyof typeof grams | keyof typeof millimetres

/** What the contract writes for a unit of each kind. */
const contractUnits: Readonly<Record<Unit, { readonly word: string; readonly unit: Unit }>> = {
  kg: { word: 'kg', unit: 'kg' },
  g: { word: 'kg', unit: 'kg' },
  mg: { word: 'kg', unit: 'kg' },
  lb: { word: 'lbs', unit: 'lb' },
  oz: { word: 'lbs', unit: 'lb' },
  st: { word: 'lbs', unit: 'lb' },
  cm: { word: 'cm', unit: 'cm' },
  mm: { word: 'cm', unit: 'cm' },
  m: { word: 'cm', unit: 'cm' },
  in: { word: 'in', unit: 'in' },
  ft: { word: 'in', unit: 'in' },
}

/** The unit of the contract that something is converted to. */
export const contractUnitOf = (unit: Unit): { readonly word: string; readonly unit: Unit } =>
  contractUnits[unit]

const sizes: Readonly<Record<Unit, number>> = { ...grams, ...millimetres }
/** Whether it is a weight, and not a length. */
export const isWeightUnit = (unit: Unit): boolean => Object.hasOwn(grams, unit)

/** How many of one unit are one of another; undefined where they measure different things. */
export const factorBetween = (from: Unit, to: Unit): number | undefined =>
  isWeightUnit(from) === isWeightUnit(to) ? sizes[from] / sizes[to] : undefined

const names: Readonly<Record<Unit, string>> = {
  kg: 'kilogram',
  g: 'gram',
  mg: '',
  lb: 'pound',
  oz: 'ounce',
  st: 'stone',
  cm: 'centimeter',
  mm: 'millimeter',
  m: 'meter',
  in: 'inch',
  ft: 'foot',
}

const languages =
  'en de fr es it nl pl pt sv da nb fi cs sk hu ro bg ru uk el tr et lv lt sl hr sr ca is ar he hi ja ko zh'.split(
    ' ',
  )
const counts = [0, 1, 2, 3, 5, 11, 1.5]

const further: Readonly<Partial<Record<Unit, string>>> = {
  kg: 'kgs kilo kilos kilogramme kilogrammes kgm كجم كيلو 公斤',
  g: 'gr grs gm gms grm gramme grammes جم',
  mg: 'mg milligram milligrams milligramm',
  lb: 'lb lbs pound pounds lbr #',
  oz: 'oz ozs onz',
  st: 'st',
  cm: 'cms cmt centimetre centimetres',
  mm: 'mms millimetre millimetres',
  m: 'mtr metre metres',
  in: "inch inches ins inh \" ″ ” ''",
  ft: "ft feet foot ' ′ ’",
}

/**
 * Half a kilogram or a pound, a tenth of a kilogram or an ounce, by whom one asks; and single letters that are more
 * than one thing.
 */
const doubtful: ReadonlySet<string> = new Set(
  'pfund livre livres pund pond funt funty funtow ons p t once'.split(' '),
)

const keyOf = (word: string): string => {
  const key = folded(word).replaceAll(/[.\s]/gu, '')
  return key === '' ? word.trim() : key
}

const readUnits = (): ReadonlyMap<string, Unit> => {
  const units = new Map<string, Unit>()
  const add = (word: string, unit: Unit): void => {
    const key = keyOf(word)
    if (key !== '' && !doubtful.has(key) && !units.has(key)) units.set(key, unit)
  }
  for (const unit of allUnits) {
    for (const word of further[unit]?.split(' ') ?? []) add(word, unit)
    if (names[unit] === '') continue
    for (const language of languages)
      for (const unitDisplay of ['long', 'short', 'narrow'] as const) {
        const format = new Intl.NumberFormat(language, { style: 'unit', unit: names[unit], unitDisplay })
        for (const count of counts) {
          const parts = format.formatToParts(count).filter(({ type }) => type === 'unit')
          if (parts.length === 1) add(parts[0]?.value ?? '', unit)
        }
      }
  }
  return units
}

const allUnits: readonly Unit[] = ['kg', 'g', 'mg', 'lb', 'oz', 'st', 'cm', 'mm', 'm', 'in', 'ft']

let table: ReadonlyMap<string, Unit> | undefined

/** The unit that a word means, in whatever language; undefined where it is none, or more than one. */
export const readUnit = (word: string): Unit | undefined => {
  const text = valueText(word)
  return text === undefined ? undefined : (table ??= readUnits()).get(keyOf(text))
}

/** A number as it is written, and its unit. */
export type MeasurePart = { readonly text: string; readonly unit: Unit }

const feetAndInches = /^(\d{1,3}) ?['′’] ?(\d{1,2}(?:[.,]\d{1,4})?) ?(?:["″”]|'')$/u
const part = /([+-]?(?:[\d.,\u066B][\d.,'’`´\u066B\u066C ]*)?[\d.,])([^\d]*)/gu

/** The numbers of a text with a unit behind each, as `0.5 kg` or `1 lb 3 oz`; undefined where it is not that. */
export const measureIn = (text: string): readonly MeasurePart[] | undefined => {
  // Most cells are numbers alone.
  if (/^[\d.,]*$/u.test(text)) return undefined
  const plain = valueText(text)
  if (plain === undefined) return undefined
  const [, feet, inches] = feetAndInches.exec(plain) ?? []
  if (feet !== undefined && inches !== undefined)
    return [
      { text: feet, unit: 'ft' },
      { text: inches, unit: 'in' },
    ]
  const found = [...plain.matchAll(part)]
  if (found[0]?.index !== 0 || found.length > 2) return undefined
  const parts = found.flatMap(([, number = '', word = '']): readonly MeasurePart[] => {
    const unit = readUnit(word.replace(/(?:,| and| und| &| \+)? ?$/u, ''))
    return unit === undefined ? [] : [{ text: number.trim(), unit }]
  })
  return parts.length === found.length && areInOrder(parts) ? parts : undefined
}

/** `1 lb 3 oz`, and never `3 oz 1 lb`. */
const areInOrder = ([first, second]: readonly MeasurePart[]): boolean =>
  !first || !second || (factorBetween(second.unit, first.unit) ?? 1) < 1
