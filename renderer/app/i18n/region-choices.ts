import { findRegion, needsRegion, regionsOf } from '../../../shared/countries.ts'
import type { Choice } from '../../ui/fields/find-choice.ts'

/** Ireland's counties are written out on labels; elsewhere it is the official abbreviation. */
const writtenOut = 'IE'

/** The regions of a country that has to be told one; nothing for the others. */
export const regionChoicesOf = (country: string): readonly Choice[] | undefined =>
  needsRegion(country)
    ? regionsOf(country).map(({ abbreviation, name }) => ({
        value: country === writtenOut ? name : abbreviation,
        label: name,
      }))
    : undefined

/** The choice that a text means, in whatever way it names the region ("Co. Galway"); the text itself when none. */
export const regionMeantBy = (text: string, country: string, choices: readonly Choice[]): string => {
  const meant = findRegion(text, country)
  return choices.find(({ label }) => label === meant?.name)?.value ?? text
}
