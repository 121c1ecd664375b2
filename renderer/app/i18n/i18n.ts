import { createInstance, type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { localeOf } from './locale.ts'
import { formatBytes } from './format-bytes.ts'
import { formatNumber } from '#shared/format/format.ts'
import { type Language, languageFor } from '#shared/settings/language.ts'
import { readTexts } from './read-texts.ts'

const instance: i18n = createInstance()

/** Reads the texts in a language, and starts with them. */
export const startTexts = async (language: Language): Promise<i18n> => {
  const texts = await readTexts[language]()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: texts },
    defaultNS: 'common',
    initAsync: false,
    // React escapes what it shows; escaping twice would show "&amp;" to people.
    interpolation: { escapeValue: false },
  })
  const formatter = instance.services.formatter
  // Digits and separators in sentences are those of the tables beside them.
  formatter?.add('number', (value, lng = language) => formatNumber(Number(value), localeOf(lng)))
  formatter?.add('bytes', (value, lng = language) => formatBytes(Number(value), localeOf(lng)))
  return instance
}

let wanted: Language | undefined

/** Goes over to another language, everywhere at once, as soon as its texts are read. */
export const speak = async (language: Language): Promise<void> => {
  wanted = language
  const texts = Object.entries(await readTexts[language]())
  if (wanted !== language) return
  for (const [part, some] of texts) instance.addResourceBundle(language, part, some)
  await instance.changeLanguage(language)
}

/** The language that is spoken now, which is another one than before only once its texts are there. */
export const useSpokenLanguage = (): Language => languageFor('system', [useTranslation().i18n.language])
