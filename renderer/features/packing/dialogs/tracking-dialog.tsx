import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Parcel } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { bench } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BenchDialog } from './bench-dialog.tsx'
import classes from './dialogs.module.css'

type TrackingDialogProps = {
  readonly parcel: Parcel
  /** Why the parcel is held up. */ readonly failed: unknown
  readonly acts: Bench
}

const LONGEST = 50

/** Asks for what the carrier's own system calls a parcel, without which there is no label, and goes on with it. */
export const TrackingDialog = ({ parcel, failed, acts }: TrackingDialogProps) => {
  const { t } = useTranslation('packing')
  const messages = useMessages()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [wasTried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const { packages } = parcel
  const given = packages.flatMap(({ reference }) => {
    const tracking = (typed[reference] ?? '').trim()
    return tracking === '' ? [] : [{ reference, tracking }]
  })
  const isMissing = wasTried && given.length === 0
  const submit = (): void => {
    setTried(true)
    if (given.length === 0) return first.current?.focus()
    void acts.track(given)
  }
  return (
    <BenchDialog
      title={t('tracking.title', { what: isolate(bench.get().parcel?.name ?? '') })}
      confirm={t('tracking.confirm')}
      onSubmit={submit}
    >
      {failed !== undefined && <p className={classes['none']}>{messages.refusal(apiErrorOf(failed))}</p>}
      {packages.map(({ reference }, index) => (
        <div key={reference} {...takesCodes('value')}>
          <TextInput
            ref={index === 0 ? first : null}
            size="lg"
            dir="ltr"
            label={
              packages.length === 1 ? t('tracking.field') : t('tracking.ofPackage', { number: index + 1 })
            }
            {...(index === 0 && { 'data-autofocus': true })}
            value={typed[reference] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setTyped((before) => ({ ...before, [reference]: value }))
            }
            error={index === 0 && isMissing && t('tracking.problem')}
            maxLength={LONGEST}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      ))}
    </BenchDialog>
  )
}
