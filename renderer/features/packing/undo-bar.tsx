import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UNDO_SECONDS } from '#shared/packing/bench.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPC } from '#trpc/client.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import classes from './bench.module.css'
import type { JustFinished } from './state/bench-state.ts'
import type { Bench } from './state/use-bench.ts'
import { canUndoParcel, undoSecondsLeft } from './state/why-not.ts'

type UndoBarProps = { readonly acts: Bench; readonly finished: JustFinished | undefined }

/** Says what was finished, and for a moment how it is undone. */
export const UndoBar = ({ acts, finished }: UndoBarProps) => (
  <div className={classes['undo']} role="status">
    {finished ? (
      <JustNow key={finished.at} acts={acts} finished={finished} />
    ) : (
      <UndoKey acts={acts} canUndo={false} />
    )}
  </div>
)

type JustNowProps = { readonly acts: Bench; readonly finished: JustFinished }

const JustNow = ({ acts, finished }: JustNowProps) => {
  const { t } = useTranslation('packing')
  const now = useUndoClock()
  const { data: progress } = useQuery(useTRPC().packing.progress.queryOptions())
  const seconds = undoSecondsLeft(finished, now)
  const canUndo = canUndoParcel({ finished, progress }, now)
  return (
    <>
      <UndoKey acts={acts} canUndo={canUndo} />
      {seconds > 0 && (
        <>
          <IconCircleCheck size={18} className={classes['done']} aria-hidden />
          <span>{t('undo.finished', { what: isolate(finished.name) })}</span>
        </>
      )}
      {canUndo && (
        <>
          <Button
            size="xs"
            aria-keyshortcuts="U"
            rightSection={<KeyHint keys="U" />}
            onClick={() => void acts.undo()}
          >
            {t('undo.undo')}
          </Button>
          <span aria-hidden className={classes['seconds']}>
            {t('undo.seconds', { seconds })}
          </span>
        </>
      )}
    </>
  )
}

type UndoKeyProps = { readonly acts: Bench; readonly canUndo: boolean }

const UndoKey = ({ acts, canUndo }: UndoKeyProps) => {
  const { t } = useTranslation('packing')
  useShortcut({
    keys: 'U',
    label: t('keys.undo'),
    group: t('group'),
    run: () => void acts.undo(),
    disabledReason: canUndo ? undefined : t('undo.nothing'),
  })
  return null
}

const TICK = 250

/** The time, in milliseconds since 1970, as long as something can be undone. */
const useUndoClock = (): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK)
    const end = setTimeout(() => clearInterval(timer), (UNDO_SECONDS + 1) * 1000)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [])
  return now
}
