import { isGtin } from '../products/gtin.ts'
import { carrierForms } from './carrier-forms.ts'
import { cleanScan, type CleanScan } from './clean-scan.ts'
import { gs1Elements, type Gs1Element } from './gs1-elements.ts'
import type { FormFound, ReadForm } from './scan-form.ts'

/** What a code is, and what it may be looked up by. */
export type ReadScan = CleanScan & {
  readonly forms: readonly FormFound[]
  /** The likeliest first; the code as it came is always among them. */
  readonly candidates: readonly string[]
  /** The carrier's number that it is once Y and Z change places: the scanner is set up for another keyboard. */
  readonly swapped?: string
}

/** Longer codes hold whole texts, of which nothing is a name. */
const LONGEST = 200
const MOST_CANDIDATES = 10

/**
 * Reads a code as a scanner sends it, or a person types it from a label: without what the scanner puts around it, and as what
 * carriers put into their bar codes, which is more than what is printed below.
 */
export const readScan = (scan: string): ReadScan => {
  const asItCame = scan.trim() === '' ? scan : scan.trim()
  if (scan.length > LONGEST) return { text: asItCame, isGs1: false, forms: [], candidates: [asItCame] }
  const clean = cleanScan(scan)
  const forms = formsOf(clean)
  const swapped = forms.some(isSure) ? undefined : swappedNumber(clean.text)
  const texts = unique([clean.text, withoutStars(clean.text), ...inOrder(forms), swapped ?? ''])
  const isFramed = clean.text !== asItCame
  const candidates = texts.slice(0, isFramed ? MOST_CANDIDATES - 1 : MOST_CANDIDATES)
  return {
    ...clean,
    forms,
    candidates: isFramed ? unique([...candidates, asItCame]) : candidates,
    ...(swapped !== undefined && { swapped }),
  }
}

/** What a code may be looked up by, the likeliest first; the code as it came is always among them. */
export const scanCandidates = (scan: string): readonly string[] => readScan(scan).candidates

/**
 * What one scan may mean: its readings, as keyboards differ in what they make of a scanner's keys, then what is inside of each,
 * the likeliest first. What nothing is called by is looked for by the next.
 */
export const scanMeanings = (readings: readonly string[]): readonly (readonly string[])[] => {
  const all = readings.map(scanCandidates)
  const depth = Math.max(0, ...all.map(({ length }) => length))
  return Array.from({ length: depth }, (_, rank) =>
    unique(all.flatMap((candidates) => candidates[rank] ?? [])),
  )
}

const isSure = ({ check }: FormFound): boolean => check === 'right'
const unique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '')

const formsOf = (clean: Pick<CleanScan, 'text' | 'isGs1'>): readonly FormFound[] => {
  const names = gs1Elements(clean).map(namesIn)
  const inside = names.flat()
  const inAddress = codesInAddress(clean.text)
  const compact = clean.text.replaceAll(/\s/gu, '').toUpperCase()
  return [
    ...[compact, ...names.flatMap(([whole = '']) => whole), ...inAddress].flatMap(readCarriers),
    ...inside.map((text): FormFound => ({ form: 'gs1', text, check: isGtin(text) ? 'right' : 'none' })),
    ...inAddress.map((text): FormFound => ({ form: 'web_address', text, check: 'none' })),
  ]
}

const readCarriers: ReadForm = (text) => carrierForms.flatMap((read) => read(text))

/**
 * Of a code of GS1 what something is called by: containers, goods, orders, consignments, and what a company calls so itself.
 * Serial numbers (21) and what a maker or customer calls a thing (240, 241) are not among them: they are as short as other
 * orders' numbers, and would open these.
 */
const named = /^(?:00|0[12]|40[0-2]|9\d)$/u
/** What companies agree on among themselves (90 to 99) is the number of a parcel where it is that long, and else anything. */
const SHORTEST_OF_COMPANIES = 8
const namesIn = ({ identifier, value }: Gs1Element): readonly string[] => {
  if (!named.test(identifier)) return []
  if (identifier === '00') return [`00${value}`]
  if (!identifier.startsWith('9')) return [value]
  // The post of the United States counts the identifier in.
  return value.length < SHORTEST_OF_COMPANIES ? [] : [identifier + value, value]
}

const MOST_IN_ADDRESS = 3
/** What may be the number of a parcel in the address of a page, as codes with dots hold it. */
const codesInAddress = (text: string): readonly string[] =>
  /^https?:\/\//iu.test(text)
    ? text
        .split(/[/?#&=]/u)
        .slice(3)
        .filter((part) => /^(?=.*\d)[0-9A-Za-z-]{8,40}$/u.test(part))
        .slice(-MOST_IN_ADDRESS)
    : []

/** Numbers whose check digit is right come first: they are surely meant. */
const inOrder = (forms: readonly FormFound[]): readonly string[] =>
  (['right', 'none', 'wrong'] as const).flatMap((check) =>
    forms.filter((form) => form.check === check).map(({ text }) => text),
  )

/** Some scanners send the stars along that a Code 39 begins and ends with. */
const withoutStars = (text: string): string => /^\*([^*]+)\*$/u.exec(text)?.[1] ?? ''

const swaps: Readonly<Partial<Record<string, string>>> = { y: 'z', z: 'y', Y: 'Z', Z: 'Y' }
/** A carrier's number in which the keyboards of America and of Germany have mistaken each other's letters. */
const swappedNumber = (text: string): string | undefined => {
  const swapped = text.replaceAll(/[yz]/giu, (letter) => swaps[letter] ?? letter)
  if (swapped === text) return undefined
  // Other codes may well be each other's mistake: one order would be opened for another.
  return formsOf({ text: swapped, isGs1: false }).some((found) => isSure(found) || found.form === 'ups')
    ? swapped
    : undefined
}
