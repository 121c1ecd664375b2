import type { Settings } from './settings.ts'

export type Language = Exclude<Settings['language'], 'system'>
export type Direction = 'ltr' | 'rtl'

const known: readonly Language[] = ['en', 'de', 'ar']

/** The language to speak: the chosen one, or the first of the system's that the program knows, or English. */
export const languageFor = (chosen: Settings['language'], ofSystem: readonly string[]): Language => {
  if (chosen !== 'system') return chosen
  const words = ofSystem.map((tag) => tag.toLowerCase().split('-')[0])
  return words.flatMap((word) => known.filter((language) => language === word))[0] ?? 'en'
}

/** Which way the language is written. */
export const directionOf = (language: string): Direction => (language === 'ar' ? 'rtl' : 'ltr')
