import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/api-error.ts'
import { examplePostcode } from '#app/i18n/country-words.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { Texts } from './texts.ts'

const isMeasure = (place: string): boolean => /(^|\.)(weight|dimensions|lat_long)\./u.test(place)

/** Says what is wrong at a place of a form, in the reader's language, as particular as the place allows. */
export const useProblemSentence = () => {
  const { t } = useTranslation(['problems', 'settings-lists'])
  const format = useFormat()

  const wrongPostcode = (code: string): string => {
    const country = format.country(code)
    const example = examplePostcode(code)
    return example === undefined
      ? t('problems:with.postalCodePlain', { country })
      : t('problems:with.postalCode', { country, example })
  }
  const missing = (place: string): string => {
    if (place.endsWith('.mobile')) return t('problems:with.phone')
    if (place.endsWith('national_address')) return t('problems:with.nationalAddress')
    return t('problems:required_property_missing')
  }
  const outOfRange = (place: string): string => {
    if (place.endsWith('latitude')) return t('problems:with.latitude')
    return place.endsWith('longitude') ? t('problems:with.longitude') : t('problems:with.moreThanZero')
  }
  return ({ code }: Problem, place: string, texts: Texts): string => {
    const country = texts[place.replace(/(postal_code|region)$/u, 'country_iso_code')] ?? ''
    switch (code) {
      case 'required_property_missing':
        return missing(place)
      case 'invalid_postal_code':
        return wrongPostcode(country)
      case 'invalid_region':
        return t('problems:with.region', { country: format.country(country) })
      case 'value_too_small':
      case 'value_too_large':
        return isMeasure(place) ? outOfRange(place) : t(`problems:${code}`)
      case 'invalid_format':
        return isMeasure(place) ? t('problems:with.number', { example: 2.5 }) : t(`problems:${code}`)
      case 'invalid_value':
        return place.endsWith('latitude') ? t('problems:with.nullIsland') : t(`problems:${code}`)
      case 'non_unique_reference':
        return place === 'name' ? t('settings-lists:templates.taken') : t(`problems:${code}`)
      default:
        return t(`problems:${code}`)
    }
  }
}
