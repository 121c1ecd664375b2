import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPCClient } from '../../../trpc/client.ts'
import { ActDialog } from './act-dialog.tsx'
import type { ActDialogProps } from './act-props.ts'
import { ActReport } from './act-report.tsx'
import { ReasonField } from './reason-field.tsx'
import { checkReason } from './reason.ts'
import { Subject } from './subject.tsx'
import { useAct } from './use-act.ts'
import { useLastReasons } from './use-last-reasons.ts'
import { useRefusalText } from './use-refusal-text.ts'
import { useWhyNot } from './use-why-not.ts'

type EndDialogProps = ActDialogProps & { readonly act: 'cancel' | 'delete' }

/** Asks before shipments are cancelled or deleted: what follows, that it is for good, and why it is done. */
export const EndDialog = ({ act, references, onClose }: EndDialogProps) => {
  const { t } = useTranslation('shipment')
  const client = useTRPCClient()
  const whyNot = useWhyNot()
  const sayWhy = useRefusalText(act)
  const { reasons, remember } = useLastReasons(act)
  const { selected, states, run, what, isOne, act: start, refused } = useAct({ references, onClose })
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const reasonField = useRef<HTMLInputElement>(null)

  const problem = checkReason(reason, true)
  const impossible = states?.flatMap((state) => whyNot(act, state) ?? []) ?? []
  const isPossible = states !== undefined && impossible.length < states.length

  const confirm = (): void => {
    setTried(true)
    if (problem) return reasonField.current?.focus()
    if (!isPossible) return
    const why = reason.trim()
    void start(
      async (reference) => {
        await client.shipments[act].mutate({ reference, ...(why === '' ? {} : { reason: why }) })
        return 'done'
      },
      (_kind, name) => t(`${act}.done`, { what: name }),
    )
    remember(why)
  }

  const total = references.length
  return (
    <ActDialog
      title={t(`${act}.title`, { what })}
      size={520}
      run={run}
      total={total}
      confirmation={{
        label: t(`${act}.confirm`, { count: total }),
        leave: t('act.keep', { count: total }),
        isDangerous: true,
        disabled: !isPossible,
      }}
      refusal={refused && sayWhy(refused.error, selected?.[0]?.state)}
      report={
        !isOne && run.state.phase === 'finished' ? (
          <ActReport
            outcomes={run.state.outcomes}
            total={total}
            selected={selected ?? []}
            sayDone={(count) => t(`run.${act}`, { count })}
            sayWhy={sayWhy}
          />
        ) : undefined
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <Subject references={references} selected={selected} />
      <Text>{isOne ? t(`${act}.follows`) : t(`${act}.followsAll`)}</Text>
      <Text c="dimmed">{t(`${act}.note`)}</Text>
      {impossible.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle />}>
          {isOne ? impossible[0] : t(`${act}.some`, { count: impossible.length, total })}
        </Alert>
      )}
      <ReasonField
        ref={reasonField}
        value={reason}
        onChange={setReason}
        optional
        problem={wasTried ? problem : undefined}
        lastReasons={reasons}
      />
    </ActDialog>
  )
}
