import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { ActionButton } from './action-button.tsx'
import { likelyActions } from '../action-name.ts'
import styles from './actions-bar.module.css'
import { MoreActions } from './more-actions.tsx'
import type { OfferedAction, Target } from '../use-actions.ts'

type ActionsBarProps = {
  readonly actions: readonly OfferedAction[]
  /** What the actions are about; without any, only their keys are there. */
  readonly shown: readonly Target[]
  /** The heading that the keys stand under in the list of keys. */
  readonly group: string
  /** As small as the foot of a table. */
  readonly isSmall?: boolean
}

/** The next steps as buttons, and everything else that can be done behind "More"; all of it has a key. */
export const ActionsBar = ({ actions, shown, group, isSmall = false }: ActionsBarProps) => {
  const likely = likelyActions(shown.map(({ state }) => state))
  const buttons = likely.flatMap((name) => actions.find((action) => action.name === name) ?? [])
  return (
    <>
      {actions.map((action) => (
        <ActionKey key={action.name} action={action} group={group} />
      ))}
      {shown.length > 0 && (
        <div className={styles['bar']} data-small={isSmall || undefined}>
          {buttons.map((action, index) => (
            <ActionButton key={action.name} action={action} isNext={index === 0} isSmall={isSmall} />
          ))}
          <MoreActions
            actions={actions.filter((action) => !buttons.includes(action))}
            group={group}
            isSmall={isSmall}
          />
        </div>
      )}
    </>
  )
}

const ActionKey = ({ action, group }: { readonly action: OfferedAction; readonly group: string }) => {
  const { keys, label, disabledReason, start } = action
  useShortcut({ keys, label, group, run: start, disabledReason })
  return null
}
