import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type WeightUnit, weightUnits } from '#shared/shipments/enumerations.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { readDecimal } from '#ui/fields/text/decimal.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { bench } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BenchDialog } from './bench-dialog.tsx'
import classes from './dialogs.module.css'
import { firstLacking, PackageField } from './package-field.tsx'
import { useDeskWeightUnit } from './use-desk-weight-unit.ts'

type WeightDialogProps = {
  readonly parcel: Parcel
  /** What was typed before the field was there. */
  readonly typed: string
  readonly acts: Bench
}

/** More decimals no scale shows, and none are kept. */
const FINEST = 100_000

/** Takes a weight that is typed. */
export const WeightDialog = ({ parcel, typed, acts }: WeightDialogProps) => {
  const { t } = useTranslation('packing')
  const format = useFormat()
  const { packages } = parcel
  const [contents, setContents] = useState(() => firstLacking(packages, ({ weight }) => weight !== undefined))
  const [text, setText] = useState(typed)
  const [wasTried, setTried] = useState(false)
  const [unit, setUnit] = useDeskWeightUnit(packages.find(({ reference }) => reference === contents))
  const field = useFocusAtEnd()
  const number = readDecimal(text)
  const value = number === undefined ? 0 : Math.round(number * FINEST) / FINEST

  const submit = (): void => {
    setTried(true)
    if (value <= 0) return field.current?.focus()
    void acts.weigh({ weight: { value, unit }, weight_source: 'typed', contents })
  }
  return (
    <BenchDialog
      title={t('weigh.title', { what: isolate(bench.get().parcel?.name ?? '') })}
      confirm={t('weigh.take')}
      onSubmit={submit}
    >
      <PackageField packages={packages} value={contents} onChange={setContents} />
      <div className={classes['weight']}>
        <TextInput
          ref={field}
          size="xl"
          label={t('weigh.weight')}
          data-autofocus
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={wasTried && value <= 0 && t('weigh.problem', { example: format.number(1.84) })}
        />
        <LabelledSegments
          label={t('weigh.unit')}
          value={unit}
          onChange={(chosen: WeightUnit) => setUnit(chosen)}
          choices={weightUnits.map((one) => ({ value: one, label: one }))}
        />
      </div>
    </BenchDialog>
  )
}

/** The digits that led here are written on, not over. */
const useFocusAtEnd = () => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const input = field.current
    input?.focus()
    input?.setSelectionRange(input.value.length, input.value.length)
  }, [])
  return field
}
