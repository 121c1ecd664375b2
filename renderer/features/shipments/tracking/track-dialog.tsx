import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { useMessages } from '#contract/use-messages.ts'
import { useTRPC } from '#trpc/client.ts'
import { focusField } from '#ui/fields/focus-field.ts'
import { ActionDialog } from '../actions/dialog/action-dialog.tsx'
import type { ActionDialogProps } from '../actions/dialog/action-props.ts'
import { ActionReport } from '../actions/run/action-report.tsx'
import { StatePicker } from '../actions/state/state-picker.tsx'
import { Subject } from '../actions/dialog/subject.tsx'
import { useActionDialog } from '../actions/dialog/use-action-dialog.ts'
import { useRefusalText } from '../actions/run/use-refusal-text.ts'
import { useDisabledReason } from '../actions/use-disabled-reason.ts'
import { EventFields } from './event-fields.tsx'
import { EventList } from './event-list.tsx'
import type { EventForm } from './event-form.ts'
import { trackChoices } from './track-choices.ts'
import styles from './track.module.css'
import { eventProblemAt, useTrackOperation } from './use-track-operation.ts'

const formFrom = (now: Date): EventForm => ({
  state: undefined,
  at: now.toISOString(),
  location: '',
  signee: '',
  description: '',
  contents: '',
})

/** Writes down what a carrier told of one or many shipments: what, when, where, and who signed for it. */
export const TrackDialog = ({ references, onClose }: ActionDialogProps) => {
  const { t } = useTranslation(['allocation', 'shipment', 'states'])
  const trpc = useTRPC()
  const disabledReason = useDisabledReason()
  const sayWhy = useRefusalText('track')
  const workFor = useTrackOperation()
  const messages = useMessages()
  const picker = useRef<HTMLDivElement>(null)
  const [form, setForm] = useState(() => formFrom(new Date()))
  const [wasTried, setTried] = useState(false)
  const { selected, states, run, what, isOne, perform, refused } = useActionDialog({ references, onClose })
  const [reference = ''] = references
  const { data: shipment } = useQuery(trpc.shipments.get.queryOptions({ reference }, { enabled: isOne }))

  const impossible = states?.flatMap((state) => disabledReason('track', state) ?? []) ?? []
  // Until the states are known, what a carrier can tell of any shipment is offered.
  const isPossible = states === undefined || impossible.length < states.length
  const choices = trackChoices(states ?? references.map(() => 'manifested' as const))
  const { state } = form
  const label = state && t(`${state}.label`, { ns: 'states' })
  const total = references.length
  const atProblem = wasTried && form.at === '' ? t('track.whenMissing') : undefined

  const pick = (picked: ShipmentState): void => {
    setForm({ ...form, state: picked })
    focusField('track-location')
  }
  const confirm = (): void => {
    setTried(true)
    if (!isPossible) return
    if (state === undefined) return picker.current?.querySelector('input')?.focus()
    if (form.at === '') return void focusField('track-at')
    void perform(workFor({ ...form, state }), (_kind, name) => t('track.done', { what: name, state: label }))
  }
  const problemOf = (field: Parameters<typeof eventProblemAt>[1]): string | undefined => {
    const problem = eventProblemAt(refused?.error, field)
    return (field === 'at' ? atProblem : undefined) ?? (problem && messages.problem(problem))
  }

  return (
    <ActionDialog
      title={t('track.title', { what })}
      size={960}
      run={run}
      total={total}
      confirmation={{
        label:
          label === undefined
            ? t('track.confirmNothing')
            : t('track.confirm', { state: label, count: total }),
        leave: t('change.back', { ns: 'shipment' }),
        isDangerous: false,
        disabled: !isPossible,
      }}
      refusal={refused && sayWhy(refused.error, selected?.[0]?.state)}
      report={
        !isOne && run.state.phase === 'finished' ? (
          <ActionReport
            outcomes={run.state.outcomes}
            total={total}
            selected={selected ?? []}
            sayDone={(count) => t('track.doneAll', { count, state: label })}
            sayWhy={sayWhy}
          />
        ) : undefined
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <Subject references={references} selected={selected} />
      {impossible.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {isOne ? impossible[0] : t('track.some', { count: impossible.length, total })}
        </Alert>
      )}
      {isPossible && (
        <div className={styles['columns']}>
          <div ref={picker}>
            <StatePicker
              choices={choices}
              total={total}
              value={state}
              error={wasTried && state === undefined ? t('track.choose') : undefined}
              onPick={pick}
              onLeave={onClose}
            />
          </div>
          <EventFields
            form={form}
            onChange={setForm}
            contents={isOne ? (shipment?.contents ?? []) : []}
            problemOf={problemOf}
          />
        </div>
      )}
      {isOne ? <EventList reference={reference} /> : <Text c="dimmed">{t('track.same')}</Text>}
    </ActionDialog>
  )
}
