import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusField } from '#ui/fields/focus-field.ts'
import { useTRPC } from '#trpc/client.ts'
import { useAllocate } from '#trpc/mutations/allocation.ts'
import { actionKeys, type DialogAction } from '../action-name.ts'
import { ActionDialog } from '../dialog/action-dialog.tsx'
import { DialogLink } from '../dialog/dialog-link.tsx'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { Subject } from '../dialog/subject.tsx'
import { useActionDialog } from '../dialog/use-action-dialog.ts'
import { useDisabledReason } from '../use-disabled-reason.ts'
import { batched } from '../run/bulk-operation.ts'
import { useRefusalText } from '../run/use-refusal-text.ts'
import { AllocateReport } from './allocate-report.tsx'
import { addToTally, type AllocatedSoFar } from './tally.ts'
import { ServiceSelectionFields } from './service-selection-fields.tsx'
import { cheapestOfAll, selectionOf } from './service-selection-form.ts'

type AllocateDialogProps = ActionDialogProps & {
  /** Ends this one and begins what is done next with some of them. */
  readonly onNext: (name: DialogAction, references: readonly string[]) => void
}

/** Gives shipments a carrier service: the cheapest that can take each, unless another is asked for. */
export const AllocateDialog = ({ references, onClose, onNext }: AllocateDialogProps) => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const { mutateAsync: allocate } = useAllocate()
  const disabledReason = useDisabledReason()
  const { data: catalogue } = useQuery(useTRPC().carriers.list.queryOptions())
  const sayWhy = useRefusalText('allocate')
  const [form, setForm] = useState(cheapestOfAll)
  const [wasTried, setTried] = useState(false)
  const [allocated, setAllocated] = useState<AllocatedSoFar>({ tally: [] })
  const { selected, states, run, what, isOne, perform, refused } = useActionDialog({
    references,
    onClose,
    stays: true,
  })

  const chosen = selectionOf(form)
  const impossible = states?.flatMap((state) => disabledReason('allocate', state) ?? []) ?? []
  const hasServices = catalogue?.carriers.some(({ services }) => services.length > 0)
  // Until more is known the desk decides: who is quicker than that is not kept waiting.
  const isPossible = (states === undefined || impossible.length < states.length) && hasServices !== false

  const taken = run.state.phase === 'finished' ? run.state.outcomes.filter(({ kind }) => kind === 'done') : []
  const printLabels = (): void =>
    onNext(
      'printLabel',
      taken.map(({ reference }) => reference),
    )

  const confirm = (): void => {
    setTried(true)
    if (!isPossible) return
    if ('wrong' in chosen) {
      focusField(`allocate-${chosen.wrong}`)
      return
    }
    const { selection } = chosen
    void perform(
      batched(async (shipments) => {
        const answer = await allocate({ shipments, ...selection })
        const last = answer.accepted[0] ?? answer.rejected[0]
        setAllocated(({ tally }) => ({
          tally: addToTally(tally, answer.accepted),
          ...(last && { last }),
        }))
        return answer
      }),
    )
  }

  return (
    <ActionDialog
      title={t('title', { what })}
      size={isOne ? 640 : 720}
      run={run}
      total={references.length}
      confirmation={{
        label: t('confirm', { count: references.length }),
        leave: t('change.back', { ns: 'shipment' }),
        isDangerous: false,
        disabled: !isPossible,
      }}
      refusal={
        refused && allocated.last === undefined ? sayWhy(refused.error, selected?.[0]?.state) : undefined
      }
      report={
        run.state.phase === 'finished' && (!isOne || allocated.last !== undefined) ? (
          <AllocateReport
            outcomes={run.state.outcomes}
            references={references}
            selected={selected ?? []}
            allocated={allocated}
          />
        ) : undefined
      }
      next={
        taken.length > 0
          ? {
              label: t('printLabel.confirm', { ns: 'shipment', count: taken.length }),
              keys: actionKeys.printLabel,
              run: printLabels,
            }
          : undefined
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <Subject references={references} selected={selected} />
      {impossible.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {isOne ? impossible[0] : t('some', { count: impossible.length, total: references.length })}
        </Alert>
      )}
      {hasServices === false && (
        <Alert color="yellow" variant="light" icon={<IconAlertCircle />} title={t('noCarriers.title')}>
          <Stack gap={4}>
            <Text>{t('noCarriers.help')}</Text>
            <DialogLink href="/carriers">{t('noCarriers.link')}</DialogLink>
          </Stack>
        </Alert>
      )}
      {hasServices !== false && (
        <ServiceSelectionFields
          form={form}
          onChange={setForm}
          catalogue={catalogue ?? { carriers: [], service_groups: [] }}
          wrong={wasTried && 'wrong' in chosen ? chosen.wrong : undefined}
        />
      )}
    </ActionDialog>
  )
}
