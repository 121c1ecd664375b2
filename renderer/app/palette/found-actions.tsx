import { Spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import type { Shortcut } from '#ui/shortcuts/shortcut.ts'
import classes from './palette.module.css'

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
