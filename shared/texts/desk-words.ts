import { ownValue } from '../own-value.ts'
import type { Language } from '../settings/language.ts'
import ar from './ar/desk.json' with { type: 'json' }
import de from './de/desk.json' with { type: 'json' }
import en from './en/desk.json' with { type: 'json' }

type Words = Readonly<Record<string, string>>
type DeskWords = { readonly fields: Words; readonly values: Readonly<Record<string, Words>> }
const words: Readonly<Record<Language, DeskWords>> = { en, de, ar }

/** What a setting, or a property of a printer, an operator or a rule, is called; undefined for what is no such thing. */
export const deskLabel = (name: string, language: Language): string | undefined =>
  ownValue(words[language].fields, name)

/** What a word that stands there is called: `dark` of the appearances is "Dark". */
export const deskWord = (name: string, word: string, language: Language): string | undefined => {
  const list = ownValue(words[language].values, name)
  return list && ownValue(list, word)
}
