import { useTranslation } from 'react-i18next'
import type { Shortcut } from '#ui/shortcuts/shortcut.ts'
import { shortcutStore } from '#ui/shortcuts/shortcut-store.ts'

/** What can be done here and now, as far as its label contains all the words. */
export const useFoundActions = (text: string): readonly Shortcut[] => {
  const { i18n } = useTranslation()
  const shortcuts = shortcutStore.use()
  const words = text.trim().toLocaleLowerCase(i18n.language).split(/\s+/u)
  const hasAllWords = ({ label }: Shortcut): boolean =>
    words.every((word) => label.toLocaleLowerCase(i18n.language).includes(word))
  const byLabel = new Map(
    shortcuts
      .filter(
        ({ run, disabled, disabledReason }) =>
          run !== undefined && disabled !== true && disabledReason === undefined,
      )
      .map((shortcut) => [shortcut.label, shortcut]),
  )
  return [...byLabel.values()].filter(hasAllWords)
}
