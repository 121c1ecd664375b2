import { ownValue } from '../own-value.ts'
import type { Language } from '../settings/language.ts'
import arStates from './ar/states.json' with { type: 'json' }
import ar from './ar/words.json' with { type: 'json' }
import deStates from './de/states.json' with { type: 'json' }
import de from './de/words.json' with { type: 'json' }
import enStates from './en/states.json' with { type: 'json' }
import en from './en/words.json' with { type: 'json' }

/** The closed lists of words of the contract that people read. */
export type WordList = keyof typeof en

const words: Readonly<Record<Language, Readonly<Record<WordList, Readonly<Record<string, string>>>>>> = {
  en,
  de,
  ar,
}
type States = Readonly<Record<string, { readonly label: string }>>
const states: Readonly<Record<Language, States>> = { en: enStates, de: deStates, ar: arStates }

/** What a word of a closed list is called; one that the list does not have stays as it is. */
export const wordLabel = (list: WordList, word: string, language: Language): string =>
  ownValue(words[language][list], word) ?? word

/** The words of a list by what they are called in any language, in small letters; the first counts where several are called so. */
const wordsByLabel = (list: WordList): ReadonlyMap<string, string> =>
  new Map(
    Object.values(words)
      .flatMap((ofLanguage) => Object.entries(ofLanguage[list]))
      .map(([word, label]) => [label.toLowerCase(), word] as const)
      .toReversed(),
  )

/** Made when they are first asked for: a table asks for each of its rows. */
const labelTables = new Map<WordList, ReadonlyMap<string, string>>()

/** The word of a closed list that is called so in any language, in whatever case. */
export const wordCalled = (list: WordList, label: string): string | undefined => {
  const table = labelTables.get(list) ?? wordsByLabel(list)
  labelTables.set(list, table)
  return table.get(label.trim().toLowerCase())
}

/** What a state is called. */
export const stateLabel = (state: string, language: Language): string =>
  ownValue(states[language], state)?.label ?? state

/** Lists by the end of the paths that they are the words of. */
const lists: readonly (readonly [end: RegExp, list: WordList])[] = [
  [/(?:^|\.)weight\.unit$/u, 'weight_unit'],
  [/(?:^|\.)dimensions\.unit$/u, 'dimension_unit'],
  [/(?:^|\.)metadata(?:\[[^\]]*\])?\.type$/u, 'metadata_type'],
  [/(?:^|\.)paperless_documents\[[^\]]*\]\.usage$/u, 'document_usage'],
]

/** The list whose words stand at a path, where it is a closed one. */
const listAt = (path: string): WordList | undefined => {
  const name = path.split('.').at(-1) ?? ''
  return isWordList(name) ? name : lists.find(([end]) => end.test(path))?.[1]
}
/** Whether a name is that of a closed list. */
export const isWordList = (name: string): name is WordList => Object.hasOwn(en, name)

/** What a value of a property is called, where its words are a closed list; undefined otherwise. */
export const wordAt = (path: string, word: string, language: Language): string | undefined => {
  if (/^(?:\$\.)?state$/u.test(path)) return stateLabel(word, language)
  const list = listAt(path)
  return list && wordLabel(list, word, language)
}
