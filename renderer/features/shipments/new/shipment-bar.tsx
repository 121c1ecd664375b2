import { SegmentedControl, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#contract/use-label-of.ts'
import { directions, shipmentTypes } from '#shared/shipments/enumerations.ts'
import { wordAt } from '#shared/texts/words.ts'
import { useField } from '#ui/form/use-field.ts'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import classes from './new.module.css'
import { SameOrder } from './same-order.tsx'

type ShipmentBarProps = {
  /** The shipment that is being edited. */
  readonly own: string | undefined
  readonly children: ReactNode
}

/** What kind of shipment it is, its order, and what else could be said of it. */
export const ShipmentBar = ({ own, children }: ShipmentBarProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <div className={classes['bar']}>
      <Choice path="shipment_type" label={t('shipment.type')} words={shipmentTypes} />
      <Choice path="direction" label={t('shipment.direction')} words={directions} />
      <Order own={own} />
      <div className={classes['chips']}>{children}</div>
    </div>
  )
}

const Order = ({ own }: Pick<ShipmentBarProps, 'own'>) => {
  const { t } = useTranslation('new-shipment')
  const { name, value, problem, onChange } = useField('custom_reference')
  const id = useId()
  return (
    <div className={classes['order']}>
      <label className={classes['orderLabel']} htmlFor={id} title={t('shipment.orderHint')}>
        {t('shipment.order')}
      </label>
      <TextInput
        id={id}
        data-field={name}
        {...takesCodes('value')}
        classNames={{ input: classes['orderField'] ?? '' }}
        value={value}
        error={problem}
        description={<SameOrder order={value} own={own} />}
        inputWrapperOrder={['input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

type ChoiceProps = { readonly path: string; readonly label: string; readonly words: readonly string[] }

const Choice = ({ path, label, words }: ChoiceProps) => {
  const { name, value, problem, onChange } = useField(path)
  const language = useLanguage()
  const problemId = useId()
  return (
    <div className={classes['choice']}>
      <SegmentedControl
        data-field={name}
        aria-label={label}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={value}
        data={words.map((word) => ({ value: word, label: wordAt(path, word, language) ?? word }))}
        transitionDuration={0}
        onChange={onChange}
      />
      {problem !== undefined && (
        <p id={problemId} className={classes['wrong']}>
          {problem}
        </p>
      )}
    </div>
  )
}
