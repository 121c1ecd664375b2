/** What the desk can be told to speak. */
export const languages = ['system', 'en', 'de', 'ar'] as const
type LanguageChoice = (typeof languages)[number]

export type Language = Exclude<LanguageChoice, 'system'>
export type WritingDirection = 'ltr' | 'rtl'

const known: readonly Language[] = ['en', 'de', 'ar']

/** The language to speak: the chosen one, or the first of the system's that the program knows, or English. */
export const languageFor = (chosen: LanguageChoice, ofSystem: readonly string[]): Language => {
  if (chosen !== 'system') return chosen
  const words = ofSystem.map((tag) => tag.toLowerCase().split('-')[0])
  return words.flatMap((word) => known.filter((language) => language === word))[0] ?? 'en'
}

/** What most people of a country read, if the program speaks it. @param country ISO 3166-1 alpha-2 */
export const languageOfCountry = (country: string): Language | undefined => {
  const { language: spoken } = new Intl.Locale(`und-${country}`).maximize()
  return known.find((language) => language === spoken)
}

/** Which way the language is written. */
export const writingDirectionOf = (language: string): WritingDirection => (language === 'ar' ? 'rtl' : 'ltr')
