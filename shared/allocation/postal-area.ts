/** Where postal codes are written as in the United Kingdom: `PA2 0AB`, the last three always being the inner part. */
const writtenAsInBritain: ReadonlySet<string> = new Set(['GB', 'GG', 'IM', 'JE'])
const INNER = 3

/**
 * Whether a postal code begins as given. Space and hyphens do not matter, but for British codes: their parts are told
 * apart, so that `B` (Birmingham) is not the beginning of `BT1 1AA` (Belfast), nor `PA2` or `PA20` that of the other.
 */
export const isInPostalArea = (postalCode: string, prefix: string, country: string): boolean => {
  if (!writtenAsInBritain.has(country))
    return withoutCountry(postalCode, country).startsWith(withoutCountry(prefix, country))
  const code = plain(postalCode)
  const inParts = `${code.slice(0, -INNER)} ${code.slice(-INNER)}`
  const beginning = prefix.trim().toUpperCase().replaceAll(/\s+/gu, ' ')
  return inParts.startsWith(beginning) && !goesOn(beginning, inParts.slice(beginning.length))
}

/** Some countries write their letters before codes (`LV-1010`), and people leave them out. */
const withoutCountry = (text: string, country: string): string => {
  const code = plain(text)
  const rest = code.slice(country.length)
  return code.startsWith(country) && /^\d/u.test(rest) ? rest : code
}

const plain = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/gu, '')

/** Whether the last part of the beginning, letters or digits, is longer in the code. */
const goesOn = (beginning: string, rest: string): boolean => {
  // Of the inner part any beginning will do: `SW1A 1A` are the first addresses of `SW1A 1`.
  if (beginning.includes(' ')) return false
  return (/\p{L}$/u.test(beginning) && /^\p{L}/u.test(rest)) || (/\d$/u.test(beginning) && /^\d/u.test(rest))
}
