import { useMemo } from 'react'
import { countriesWithRegions, findRegion, regionsOf } from '#shared/places/regions.ts'
import type { Choice } from '#ui/fields/choice/find-choice.ts'

/** Ireland's counties are written out on labels; elsewhere it is the official abbreviation. */
const writtenOut = 'IE'

const choicesOf = (country: string): readonly Choice[] =>
  regionsOf(country).map(({ abbreviation, name }) => ({
    value: country === writtenOut ? name : abbreviation,
    label: name,
  }))

/** The regions of a country that has to be told one, and which of them a text means ("Co. Galway"). */
export const useRegions = (country: string) =>
  useMemo(() => {
    const choices = countriesWithRegions.includes(country) ? choicesOf(country) : undefined
    const valueFor = (text: string): string => {
      const region = choices && findRegion(text, country)
      return choices?.find(({ label }) => label === region?.name)?.value ?? text
    }
    return { choices, valueFor }
  }, [country])
