import { Spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import type { Shortcut } from '#ui/shortcuts/shortcut.ts'
import classes from './palette.module.css'
import { shortcutStore } from '#ui/shortcuts/shortcut-store.ts'

/** The actions that were found, each with its key. */
export const FoundActions = ({ actions }: { readonly actions: readonly Shortcut[] }) => {
  const { t } = useTranslation()
  if (actions.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('palette.actions')}>
      {actions.map(({ label, keys, run }) => (
        <Spotlight.Action key={label} onClick={run} className={classes['action']}>
          <span className={classes['label']}>{label}</span>
          <KeyHint keys={keys} />
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}

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
