import type { CellReading } from '../column-map.ts'
import { isFallback, type ReadColumn, readColumnOf } from './columns-to-read.ts'

/** A column or a value, and the text that stands there. */
type Said = ReadColumn & {
  readonly cellText: string
  /** Of an amount of a line: for how many pieces it is, where not all of them are sent. */
  readonly pieces?: number
}

/** Readings that depend on what else a row says, which most rows have none of. */
const choosing: ReadonlySet<CellReading> = new Set([
  'if_empty',
  'if_no_address',
  'company_or_name',
  'name_or_number',
  'whole_address',
])

/**
 * What a row says once columns that stand for one another are told apart: of several for one property the first that is
 * not empty, another address only where there is none, and a company as the name where there is no other.
 */
export const chooseValues = <Value extends Said>(values: readonly Value[]): readonly Value[] => {
  if (!values.some(({ reading }) => reading !== undefined && choosing.has(reading))) return values
  const plain = values.filter((one) => !isFallback(one))
  const chosen = [...plain]
  for (const one of values.filter(isFallback)) {
    const isWanted =
      one.reading === 'if_no_address'
        ? !plain.some((other) => isOfAddress(other, addressInPath(one.text)))
        : !chosen.some((other) => saysTheSame(one.text, other.text))
    if (isWanted && !chosen.some(({ text }) => text === one.text)) chosen.push(one)
  }
  const bought = values.find((one) => isFallback(one) && one.text === 'contents[].quantity')
  return chosen.flatMap((one) => namesIn(withPieces(one, Number(bought?.cellText)), chosen))
}

/** The amount of a line is that of all pieces that were bought, however many of them are sent. */
const withPieces = <Value extends Said>(one: Value, pieces: number): Value =>
  one.reading === 'line_total' && pieces > 0 ? { ...one, pieces } : one

/** The address that a property is of. */
export const addressInPath = (path: string): string => /^addresses\[\w+\]/u.exec(path)?.[0] ?? ''

/** What makes an address one: a name or a country alone does not. */
export const makesAddress = ({ text }: Pick<Said, 'text'>): boolean =>
  /^addresses\[\w+\]\.(?:address_line1|locality|postal_code)$/u.test(text)
const isOfAddress = (one: Said, address: string): boolean =>
  makesAddress(one) && addressInPath(one.text) === address

const ofNames = /\.contact\.(?:name|first_name|last_name)$/u

/** A name in one column and one in two are the same. */
const saysTheSame = (path: string, other: string): boolean => {
  if (path === other) return true
  const isWhole = path.endsWith('.name') || other.endsWith('.name')
  return isWhole && ofNames.test(path) && ofNames.test(other) && addressInPath(path) === addressInPath(other)
}

/** Where a text belongs that may be one thing or another. */
const namesIn = <Value extends Said>(one: Value, all: readonly Value[]): readonly Value[] => {
  const address = addressInPath(one.text)
  if (one.reading === 'name_or_number' && isNumber(one.cellText)) return [at(one, `${address}.address_line2`)]
  if (one.reading === 'company_or_name') {
    const isNamed = all.some(
      (other) =>
        ofNames.test(other.text) &&
        addressInPath(other.text) === address &&
        !(other.reading === 'name_or_number' && isNumber(other.cellText)),
    )
    return isNamed ? [one] : [at(one, `${address}.contact.name`)]
  }
  return one.reading === 'whole_address' ? partsOf(one, address) : [one]
}

/** The number of a parcel locker's customer, not of a person. */
const isNumber = (text: string): boolean => /^[\d\s]+$/u.test(text)

/** The same text as another property. */
const at = <Value extends Said>(one: Value, path: string, cellText = one.cellText): Value => ({
  ...one,
  ...readColumnOf(path),
  cellText,
})

/** `12 Maple Street,York,North Yorkshire,YO1 7HH`; without a comma before the town, that stays with the street. */
const partsOf = <Value extends Said>(one: Value, address: string): readonly Value[] => {
  const parts = one.cellText.split(',').map((part) => part.trim())
  if (parts.length < 3) return [one]
  const street = parts.length > 3 ? parts.slice(0, -3).join(', ') : parts[0]
  const town = parts.length > 3 ? parts.at(-3) : ''
  return [
    at(one, `${address}.address_line1`, street),
    at(one, `${address}.locality`, town),
    at(one, `${address}.region`, parts.at(-2)),
    at(one, `${address}.postal_code`, parts.at(-1)),
  ].filter(({ cellText }) => cellText !== '')
}
