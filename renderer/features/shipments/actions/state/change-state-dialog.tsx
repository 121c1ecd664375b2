import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useChangeState } from '#trpc/mutations/shipments.ts'
import { ActionDialog } from '../dialog/action-dialog.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ActionReport } from '../run/action-report.tsx'
import { ReasonField } from '#contract/reason/reason-field.tsx'
import { stateChoices } from './state-choice.ts'
import { StatePicker } from './state-picker.tsx'
import { Subject } from '../dialog/subject.tsx'
import { useActionDialog } from '../dialog/use-action-dialog.ts'
import { useReason } from '#contract/reason/use-reason.ts'
import { useRefusalText } from '../run/use-refusal-text.ts'
import { useDisabledReason } from '../use-disabled-reason.ts'
import { oneRequestEach } from '../run/bulk-operation.ts'

/** Moves one or many shipments to another state by hand: only to where they can go, and never without a reason. */
export const ChangeStateDialog = ({ references, onClose }: ActionDialogProps) => {
  const { t } = useTranslation(['shipment', 'states'])
  const { mutateAsync: changeState } = useChangeState()
  const disabledReason = useDisabledReason()
  const sayWhy = useRefusalText('change')
  const { text: reason, check, field } = useReason('change', { optional: false })
  const { selected, states, run, what, isOne, perform, refused } = useActionDialog({ references, onClose })
  const [state, setState] = useState<ShipmentState>()
  const [wasTried, setTried] = useState(false)
  const picker = useRef<HTMLDivElement>(null)

  const choices = useMemo(() => stateChoices(selected?.map((shipment) => shipment.state) ?? []), [selected])
  const isPossible = selected === undefined || choices.length > 0
  const label = state && t(`${state}.label`, { ns: 'states' })
  const possible = choices.find((choice) => choice.state === state)?.possible ?? 0
  const total = references.length

  const pick = (picked: ShipmentState): void => {
    setState(picked)
    field.ref.current?.focus()
  }
  const confirm = (): void => {
    setTried(true)
    if (selected === undefined || !isPossible) return
    const hasReason = check(state !== undefined)
    if (state === undefined) return picker.current?.querySelector('input')?.focus()
    if (!hasReason) return
    void perform(
      oneRequestEach(async (reference) => {
        const { modified } = await changeState({ reference, state, reason })
        return modified ? 'done' : 'unchanged'
      }),
      (kind, name) => t(`change.${kind}`, { what: name, state: label }),
    )
  }
  const confirmLabel = (): string => {
    if (label === undefined) return t('change.confirmNothing')
    return isOne
      ? t('change.confirm', { state: label })
      : t('change.confirmAll', { state: label, count: total })
  }
  const impossible = (): string => {
    const [only] = states ?? []
    return (isOne && only && disabledReason('change', only)) || t('change.impossibleForAll')
  }

  return (
    <ActionDialog
      title={t('change.title', { what })}
      size={720}
      run={run}
      total={total}
      confirmation={{
        label: confirmLabel(),
        leave: t('change.back'),
        isDangerous: false,
        disabled: selected === undefined || !isPossible,
      }}
      refusal={refused && sayWhy(refused.error, selected?.[0]?.state)}
      report={
        !isOne && run.state.phase === 'finished' ? (
          <ActionReport
            outcomes={run.state.outcomes}
            total={total}
            selected={selected ?? []}
            sayDone={(count) => t('run.change', { count, state: label })}
            sayWhy={sayWhy}
          />
        ) : undefined
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <Subject references={references} selected={selected} />
      {!isPossible && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {impossible()}
        </Alert>
      )}
      {isPossible && (
        <>
          <div ref={picker}>
            <StatePicker
              choices={choices}
              total={total}
              value={state}
              error={wasTried && state === undefined ? t('change.choose') : undefined}
              onPick={pick}
              onLeave={onClose}
            />
          </div>
          {state !== undefined && possible < total && (
            <Text c="dimmed" component="output">
              {t('change.shareHint', { count: possible, total })}
            </Text>
          )}
          <ReasonField {...field} comesFirst={false} />
        </>
      )}
    </ActionDialog>
  )
}
