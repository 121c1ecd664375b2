import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { focusField } from '#ui/fields/focus-field.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { ActDialog } from '../act-dialog.tsx'
import styles from '../acts.module.css'
import type { ActDialogProps } from '../act-props.ts'
import { Subject } from '../subject.tsx'
import { useAct } from '../use-act.ts'
import { useWhyNot } from '../use-why-not.ts'
import { together } from '../work.ts'
import { AllocateReport } from './allocate-report.tsx'
import { addToTally, type Allocated } from './tally.ts'
import { useCatalogue } from './use-catalogue.ts'
import { WantedFields } from './wanted-fields.tsx'
import { cheapestOfAll, wantedOf } from './wanted-form.ts'

/** Gives shipments a carrier service: the cheapest that can take each, unless another is asked for. */
export const AllocateDialog = ({ references, onClose }: ActDialogProps) => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const client = useTRPCClient()
  const whyNot = useWhyNot()
  const catalogue = useCatalogue()
  const [wantedForm, setWantedForm] = useState(cheapestOfAll)
  const [wasTried, setTried] = useState(false)
  const [allocated, setAllocated] = useState<Allocated>({ tally: [] })
  const { selected, states, run, what, isOne, act, refused } = useAct({ references, onClose, stays: true })

  const asked = wantedOf(wantedForm)
  const impossible = states?.flatMap((state) => whyNot('allocate', state) ?? []) ?? []
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
    const { wanted } = asked
    void act(
      together(async (shipments) => {
        const answer = await client.allocation.allocate.mutate({ shipments, ...wanted })
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
    <ActDialog
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
        <WantedFields
          form={wantedForm}
          onChange={setWantedForm}
          catalogue={catalogue ?? { carriers: [], service_groups: [] }}
          wrong={wasTried && 'wrong' in asked ? asked.wrong : undefined}
        />
      )}
    </ActDialog>
  )
}
