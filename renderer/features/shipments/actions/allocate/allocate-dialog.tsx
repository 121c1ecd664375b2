import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { focusField } from '#ui/fields/focus-field.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { ActionDialog } from '../action-dialog.tsx'
import styles from '../actions.module.css'
import type { ActionDialogProps } from '../action-props.ts'
import { Subject } from '../subject.tsx'
import { useActionDialog } from '../use-action-dialog.ts'
import { useDisabledReason } from '../use-disabled-reason.ts'
import { batched } from '../bulk-operation.ts'
import { AllocateReport } from './allocate-report.tsx'
import { addToTally, type Allocated } from './tally.ts'
import { useCatalogue } from './use-catalogue.ts'
import { ServiceSelectionFields } from './service-selection-fields.tsx'
import { cheapestOfAll, selectionOf } from './service-selection-form.ts'

/** Gives shipments a carrier service: the cheapest that can take each, unless another is asked for. */
export const AllocateDialog = ({ references, onClose }: ActionDialogProps) => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const client = useTRPCClient()
  const disabledReason = useDisabledReason()
  const catalogue = useCatalogue()
  const [form, setForm] = useState(cheapestOfAll)
  const [wasTried, setTried] = useState(false)
  const [allocated, setAllocated] = useState<Allocated>({ tally: [] })
  const { selected, states, run, what, isOne, perform, refused } = useActionDialog({
    references,
    onClose,
    stays: true,
  })

  const asked = selectionOf(form)
  const impossible = states?.flatMap((state) => disabledReason('allocate', state) ?? []) ?? []
  const hasServices = catalogue?.carriers.some(({ services }) => services.length > 0)
  // Until more is known the desk decides: who is quicker than that is not kept waiting.
  const isPossible = (states === undefined || impossible.length < states.length) && hasServices !== false

  const confirm = (): void => {
    setTried(true)
    if (!isPossible) return
    if ('wrong' in asked) {
      focusField(`allocate-${asked.wrong}`)
      return
    }
    const { selection } = asked
    void perform(
      batched(async (shipments) => {
        const answer = await client.allocation.allocate.mutate({ shipments, ...selection })
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
      refusal={refused && allocated.last === undefined ? refused.error.message : undefined}
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
            <Link href="/carriers" className={styles['link'] ?? ''}>
              {t('noCarriers.link')}
            </Link>
          </Stack>
        </Alert>
      )}
      {hasServices !== false && (
        <ServiceSelectionFields
          form={form}
          onChange={setForm}
          catalogue={catalogue ?? { carriers: [], service_groups: [] }}
          wrong={wasTried && 'wrong' in asked ? asked.wrong : undefined}
        />
      )}
    </ActionDialog>
  )
}
