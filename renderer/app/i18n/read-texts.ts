import type { Language } from '#shared/settings/language.ts'
import type { Texts } from './locales/en/index.ts'

/** A window speaks one language: it reads the texts of that one, and of another once it is to speak that. */
export const readTexts: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('./locales/en/index.ts')).englishTexts,
  de: async () => (await import('./locales/de/index.ts')).germanTexts,
  ar: async () => (await import('./locales/ar/index.ts')).arabicTexts,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
  }
}
