import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ActDialog } from './act-dialog.tsx'
import { type ActName, isDangerous } from './act-name.ts'
import type { ActDialogProps } from './act-props.ts'
import { ActReport } from './act-report.tsx'
import { Subject } from './subject.tsx'
import { useAct } from './use-act.ts'
import { useRefusalText } from './use-refusal-text.ts'
import { useWhyNot } from './use-why-not.ts'
import type { Work } from './work.ts'

/** The acts that are only asked about, with at most one thing to fill in. */
export type AskedAct = Extract<
  ActName,
  'cancel' | 'delete' | 'deallocate' | 'ready' | 'notReady' | 'confirmBooking' | 'failBooking' | 'manifest'
>

type AskDialogProps = ActDialogProps & {
  readonly act: AskedAct
  readonly work: Work
  /** Whether what was filled in can be sent; where not, it goes to what is wrong. */
  readonly check?: () => boolean
  /** Does it with a single shipment without asking, and is only seen when that is refused. */
  readonly atOnce?: boolean
  /** What else is to be told of what was done. */
  readonly outcome?: ReactNode
  /** What can be filled in. */
  readonly children?: ReactNode
}

/** Asks before something is done to shipments: what follows from it, and for how many of them it is possible. */
export const AskDialog = (props: AskDialogProps) => {
  const { act, work, check, atOnce = false, outcome, references, onClose, children } = props
  const { t } = useTranslation('shipment')
  const whyNot = useWhyNot()
  const sayWhy = useRefusalText(act)
  const { selected, states, run, what, isOne, act: start, refused } = useAct({ references, onClose })
  const impossible = states?.flatMap((state) => whyNot(act, state) ?? []) ?? []
  // Until the states are known the desk decides: who is quicker than that is not kept waiting.
  const isPossible = states === undefined || impossible.length < states.length

  const confirm = (): void => {
    if (check?.() === false || !isPossible) return
    void start(work, (kind, name) => t(kind === 'done' ? `${act}.done` : 'run.unchangedOne', { what: name }))
  }
  const isSilent = atOnce && isOne && selected !== undefined && isPossible
  useOnce(isSilent, confirm)

  const total = references.length
  if (atOnce && isOne && (selected === undefined || (isSilent && !refused))) return null
  return (
    <ActDialog
      title={t(`${act}.title`, { what })}
      size={520}
      run={run}
      total={total}
      confirmation={{
        label: t(`${act}.confirm`, { count: total }),
        leave: isDangerous(act) ? t('act.keep', { count: total }) : t('change.back'),
        isDangerous: isDangerous(act),
        disabled: !isPossible,
        comesFirst: children === undefined,
      }}
      refusal={refused && sayWhy(refused.error, selected?.[0]?.state)}
      report={
        !isOne && run.state.phase === 'finished' ? (
          <>
            <ActReport
              outcomes={run.state.outcomes}
              total={total}
              selected={selected ?? []}
              sayDone={(count) => t(`run.${act}`, { count })}
              sayWhy={sayWhy}
            />
            {outcome}
          </>
        ) : undefined
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <Subject references={references} selected={selected} />
      <Text>{isOne ? t(`${act}.follows`) : t(`${act}.followsAll`)}</Text>
      {(act === 'cancel' || act === 'delete') && <Text c="dimmed">{t(`${act}.note`)}</Text>}
      {impossible.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {isOne ? impossible[0] : t(`${act}.some`, { count: impossible.length, total })}
        </Alert>
      )}
      {children}
    </ActDialog>
  )
}

/** Calls once, as soon as it may. */
const useOnce = (may: boolean, call: () => void): void => {
  const called = useRef(false)
  const latest = useRef(call)
  useEffect(() => {
    latest.current = call
  })
  useEffect(() => {
    if (!may || called.current) return
    called.current = true
    latest.current()
  }, [may])
}
