import type { CellReading } from '../column-map.ts'
import { isFallback, type ReadColumn, readColumnOf } from './columns-to-read.ts'

/** A column or a value, and the text that stands there. */
type Said = ReadColumn & { readonly cellText: string }

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
        ? !plain.some((other) => isOfAddress(other, addressOf(one.text)))
        : !chosen.some((other) => saysTheSame(one.text, other.text))
    if (isWanted && !chosen.some(({ text }) => text === one.text)) chosen.push(one)
  }
  return chosen.flatMap((one) => namesIn(one, chosen))
}

const addressOf = (path: string): string => /^addresses\[\w+\]/u.exec(path)?.[0] ?? ''

/** What makes an address one: a name or a country alone does not. */
const isOfAddress = ({ text }: Said, address: string): boolean =>
  ['address_line1', 'locality', 'postal_code'].some((name) => text === `${address}.${name}`)

const ofNames = /\.contact\.(?:name|first_name|last_name)$/u

/** A name in one column and one in two are the same. */
const saysTheSame = (path: string, other: string): boolean => {
  if (path === other) return true
  const isWhole = path.endsWith('.name') || other.endsWith('.name')
  return isWhole && ofNames.test(path) && ofNames.test(other) && addressOf(path) === addressOf(other)
}

/** Where a text belongs that may be one thing or another. */
const namesIn = <Value extends Said>(one: Value, all: readonly Value[]): readonly Value[] => {
  const address = addressOf(one.text)
  if (one.reading === 'name_or_number' && isNumber(one.cellText)) return [at(one, `${address}.address_line2`)]
  if (one.reading === 'company_or_name') {
    const isNamed = all.some(
      (other) =>
        ofNames.test(other.text) &&
        addressOf(other.text) === address &&
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
