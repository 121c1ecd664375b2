import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { localeOf } from './locale.ts'
import { formatBytes } from './format-bytes.ts'
import type { Language } from '#shared/settings/language.ts'
import { resources } from './resources.ts'

const instance: i18n = createInstance()

/** Starts the texts in a language; everything is in the bundle, so nothing is waited for. */
export const startTexts = (language: Language): i18n => {
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources,
    defaultNS: 'common',
    initAsync: false,
    // React escapes what it shows; escaping twice would show "&amp;" to people.
    interpolation: { escapeValue: false },
  })
  const formatter = instance.services.formatter
  // Digits and separators in sentences are those of the tables beside them.
  formatter?.add('number', (value, lng = language) =>
    new Intl.NumberFormat(localeOf(lng)).format(Number(value)),
  )
  formatter?.add('bytes', (value, lng = language) => formatBytes(Number(value), localeOf(lng)))
  return instance
}

/** Goes over to another language, everywhere at once. */
export const speak = async (language: Language): Promise<void> => {
  await instance.changeLanguage(language)
}
