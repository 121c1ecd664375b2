import type { Settings } from '#shared/settings/settings.ts'

/** How the program looks on a picture. */
export type Look = {
  readonly name: string
  readonly settings: Pick<Settings, 'appearance' | 'language'>
  /** Every screen, or only the two that show most of a language. */
  readonly screens: 'all' | 'main'
}

export const looks: readonly Look[] = [
  { name: 'light', settings: { appearance: 'light', language: 'en' }, screens: 'all' },
  { name: 'dark', settings: { appearance: 'dark', language: 'en' }, screens: 'all' },
  { name: 'german', settings: { appearance: 'light', language: 'de' }, screens: 'main' },
  { name: 'arabic', settings: { appearance: 'light', language: 'ar' }, screens: 'main' },
]
