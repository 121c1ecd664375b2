import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { ActButton } from './act-button.tsx'
import { likelyActs } from './act-name.ts'
import styles from './acts-bar.module.css'
import { MoreActs } from './more-acts.tsx'
import type { OfferedAct, Target } from './use-acts.ts'

type ActsBarProps = {
  readonly acts: readonly OfferedAct[]
  /** What the acts are about; without any, only their keys are there. */
  readonly shown: readonly Target[]
  /** The heading that the keys stand under in the list of keys. */
  readonly group: string
  /** As small as the foot of a table. */
  readonly isSmall?: boolean
}

/** The next steps as buttons, and everything else that can be done behind "More"; all of it has a key. */
export const ActsBar = ({ acts, shown, group, isSmall = false }: ActsBarProps) => {
  const likely = likelyActs(shown.map(({ state }) => state))
  const buttons = likely.flatMap((name) => acts.find((act) => act.name === name) ?? [])
  return (
    <>
      {acts.map((act) => (
        <ActKey key={act.name} act={act} group={group} />
      ))}
      {shown.length > 0 && (
        <div className={styles['bar']} data-small={isSmall || undefined}>
          {buttons.map((act, index) => (
            <ActButton key={act.name} act={act} isNext={index === 0} isSmall={isSmall} />
          ))}
          <MoreActs acts={acts.filter((act) => !buttons.includes(act))} group={group} isSmall={isSmall} />
        </div>
      )}
    </>
  )
}

const ActKey = ({ act, group }: { readonly act: OfferedAct; readonly group: string }) => {
  const { keys, label, whyNot, start } = act
  useShortcut({ keys, label, group, run: start, whyNot })
  return null
}
