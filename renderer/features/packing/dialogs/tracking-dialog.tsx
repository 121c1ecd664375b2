import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { bench } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BenchDialog } from './bench-dialog.tsx'
import classes from './dialogs.module.css'
import {
  type NumberedShipment,
  type NumberProblem,
  numberProblems,
  numbersToKeep,
  typedNumbersOf,
  WHOLE,
} from './tracking-numbers.ts'

type TrackingDialogProps = {
  readonly reference: string
  /** Why the parcel is held up. */ readonly failed: unknown
  readonly acts: Bench
}

const LONGEST = 50

/** Asks for what the carrier's own system calls a parcel, without which there is no label, and goes on with it. */
export const TrackingDialog = ({ reference, ...rest }: TrackingDialogProps) => {
  const { data, isFetchedAfterMount } = useQuery(
    useTRPC().shipments.get.queryOptions({ reference }, { staleTime: 0 }),
  )
  // What was known of it before the carrier took it tells no numbers.
  return isFetchedAfterMount && data && <Numbers shipment={data} {...rest} />
}

type NumbersProps = Omit<TrackingDialogProps, 'reference'> & { readonly shipment: NumberedShipment }

const Numbers = ({ shipment, failed, acts }: NumbersProps) => {
  const { t } = useTranslation('packing')
  const messages = useMessages()
  const [typed, setTyped] = useState(() => typedNumbersOf(shipment))
  const [wasTried, setTried] = useState(false)
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const isSeveral = shipment.contents.length > 1
  const { isOneForAll, ofShipment, ofPackages } = typed
  const fields = isOneForAll
    ? [{ name: WHOLE, label: t('tracking.field'), value: ofShipment }]
    : shipment.contents.map(({ reference: name }, index) => ({
        name,
        label: isSeveral ? t('tracking.ofPackage', { number: index + 1 }) : t('tracking.field'),
        value: ofPackages[name] ?? '',
      }))
  const problems = numberProblems(shipment, typed)
  const textOf = (problem: NumberProblem | undefined, index: number): string | undefined => {
    if (!problem) return undefined
    if (problem.kind === 'same') return t('tracking.same', { number: problem.as })
    return fields.length > 1 ? t('tracking.problemOfPackage', { number: index + 1 }) : t('tracking.problem')
  }
  const type = (name: string, value: string): void =>
    setTyped((before) =>
      before.isOneForAll
        ? { ...before, ofShipment: value }
        : { ...before, ofPackages: { ...before.ofPackages, [name]: value } },
    )
  const submit = (): void => {
    setTried(true)
    const [wrong] = problems.keys()
    if (wrong !== undefined) return inputs.current.get(wrong)?.focus()
    void acts.track(numbersToKeep(shipment, typed))
  }
  return (
    <BenchDialog
      title={t('tracking.title', { what: isolate(bench.get().parcel?.name ?? '') })}
      confirm={t('tracking.confirm')}
      onSubmit={submit}
    >
      {failed !== undefined && <p className={classes['none']}>{messages.refusal(apiErrorOf(failed))}</p>}
      {fields.map(({ name, label, value }, index) => (
        <div key={name} {...takesCodes('value')}>
          <TextInput
            ref={(input) => {
              if (input) inputs.current.set(name, input)
              return () => void inputs.current.delete(name)
            }}
            size="lg"
            dir="ltr"
            label={label}
            {...(index === 0 && { 'data-autofocus': true })}
            value={value}
            onChange={(event) => type(name, event.currentTarget.value)}
            error={wasTried && textOf(problems.get(name), index)}
            maxLength={LONGEST}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      ))}
      {isSeveral && (
        <Checkbox
          label={t('tracking.oneForAll')}
          checked={isOneForAll}
          onChange={({ currentTarget: { checked } }) =>
            setTyped((before) => ({ ...before, isOneForAll: checked }))
          }
        />
      )}
    </BenchDialog>
  )
}
