import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import type { Notice } from '#ui/notices/use-notify.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { type ActionName, isIrreversible } from '../action-name.ts'
import type { ActionDialogProps } from './action-props.ts'
import { ActionReport } from '../run/action-report.tsx'
import { Subject } from './subject.tsx'
import { useActionDialog } from './use-action-dialog.ts'
import { useRefusalText } from '../run/use-refusal-text.ts'
import { useDisabledReason } from '../use-disabled-reason.ts'
import type { BulkOperation } from '../run/bulk-operation.ts'

/** The actions that are only asked about, with at most one thing to fill in. */
export type ConfirmedAction = Extract<
  ActionName,
  | 'cancel'
  | 'delete'
  | 'deallocate'
  | 'printLabel'
  | 'papers'
  | 'ready'
  | 'notReady'
  | 'confirmBooking'
  | 'failBooking'
  | 'group'
  | 'manifest'
  | 'wave'
  | 'pickList'
>

type ConfirmActionDialogProps = ActionDialogProps & {
  readonly action: ConfirmedAction
  readonly operation: BulkOperation
  /** Whether what was filled in can be sent; where not, it goes to what is wrong. */
  readonly check?: () => boolean
  /** Something that it needs is not there, which `children` tell. */
  readonly isIncomplete?: boolean
  /** Does it with a single shipment without asking, and is only seen when that is refused. */
  readonly atOnce?: boolean
  /** What follows from it, where that is more particular than what is said of the action. */
  readonly follows?: string
  /** What the confirmation does, where that is more particular. */
  readonly confirm?: string
  /** What is said once it was done with a single shipment, where that is more particular. */
  readonly sayDone?: (what: string) => Notice
  /** What else is to be told of what was done. */
  readonly outcome?: ReactNode
  /** Whether what can be filled in mostly is as it should be, so that the confirmation has the focus. */
  readonly isFilled?: boolean
  /** What can be filled in. */
  readonly children?: ReactNode
}

/** Asks before something is done to shipments: what follows from it, and for how many of them it is possible. */
export const ConfirmActionDialog = (props: ConfirmActionDialogProps) => {
  const { action, operation, check, isIncomplete = false, atOnce = false } = props
  const { outcome, references, onClose, children } = props
  const { t } = useTranslation('shipment')
  const disabledReason = useDisabledReason()
  const sayWhy = useRefusalText(action)
  const { selected, states, run, what, isOne, perform, refused } = useActionDialog({ references, onClose })
  const impossible = states?.flatMap((state) => disabledReason(action, state) ?? []) ?? []
  // Until the states are known the desk decides: who is quicker than that is not kept waiting.
  const isPossible = states === undefined || impossible.length < states.length

  const confirm = (): void => {
    if (check?.() === false || !isPossible || isIncomplete) return
    void perform(operation, (kind, name) => {
      if (kind === 'unchanged') return { message: t('run.unchangedOne', { what: name }) }
      return props.sayDone?.(name) ?? { message: t(`${action}.done`, { what: name }) }
    })
  }
  const isSilent = atOnce && isOne && selected !== undefined && isPossible
  useOnce(isSilent, confirm)

  const total = references.length
  if (atOnce && isOne && (selected === undefined || (isSilent && !refused))) return null
  return (
    <ActionDialog
      title={t(`${action}.title`, { what })}
      size={520}
      run={run}
      total={total}
      confirmation={{
        label: props.confirm ?? t(`${action}.confirm`, { count: total }),
        leave: isIrreversible(action) ? t('action.keep', { count: total }) : t('change.back'),
        isDangerous: isIrreversible(action),
        disabled: !isPossible || isIncomplete,
        comesFirst: children === undefined || props.isFilled === true,
      }}
      refusal={refused && sayWhy(refused.error, selected?.[0]?.state)}
      report={
        !isOne && run.state.phase === 'finished' ? (
          <>
            <ActionReport
              outcomes={run.state.outcomes}
              total={total}
              selected={selected ?? []}
              sayDone={(count) => t(`run.${action}`, { count })}
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
      <Text>
        {props.follows ??
          (isOne ? t(`${action}.follows`) : t(`${action}.followsAll`, { limit: MOST_REFERENCES }))}
      </Text>
      {(action === 'cancel' || action === 'delete') && <Text c="dimmed">{t(`${action}.note`)}</Text>}
      {impossible.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {isOne ? impossible[0] : t(`${action}.some`, { count: impossible.length, total })}
        </Alert>
      )}
      {children}
    </ActionDialog>
  )
}

/** Calls once, as soon as it may. */
const useOnce = (may: boolean, call: () => void): void => {
  const called = useRef(false)
  const onFirst = useEffectEvent(call)
  useEffect(() => {
    if (!may || called.current) return
    called.current = true
    onFirst()
  }, [may])
}
