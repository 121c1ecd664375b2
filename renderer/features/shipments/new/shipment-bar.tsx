import { SegmentedControl, TextInput } from '@mantine/core'
import { memo, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { directions, shipmentTypes } from '#shared/shipments/enumerations.ts'
import { setText } from './model/form-edits.ts'
import type { ShipmentTexts } from './model/shipment-specs.ts'
import classes from './new.module.css'
import type { PartProps } from './part-props.ts'
import { SameOrder } from './same-order.tsx'
import { useProblemSentence } from './state/use-problem-sentence.ts'

type ShipmentBarProps = PartProps & {
  readonly texts: ShipmentTexts
  /** The shipment that is being edited. */
  readonly own: string | undefined
  readonly children: ReactNode
}

/** What kind of shipment it is, its order, and what else could be said of it. */
export const ShipmentBar = memo(({ texts, own, problems, edit, children }: ShipmentBarProps) => {
  const { t } = useTranslation(['new-shipment', 'shipment'])
  const sentence = useProblemSentence()
  const orderId = useId()
  return (
    <div className={classes['bar']}>
      <Choice
        field="shipmentType"
        label={t('shipment.type')}
        value={texts.shipmentType}
        choices={shipmentTypes.map((value) => ({ value, label: t(`shipment:type.${value}`) }))}
        problem={sentence(problems['shipmentType'])}
        onChange={(type) => edit(setText('shipmentType', type))}
      />
      <Choice
        field="direction"
        label={t('shipment.direction')}
        value={texts.direction}
        choices={directions.map((value) => ({ value, label: t(`shipment:direction.${value}`) }))}
        problem={sentence(problems['direction'])}
        onChange={(direction) => edit(setText('direction', direction))}
      />
      <div className={classes['order']}>
        <label className={classes['orderLabel']} htmlFor={orderId} title={t('shipment.orderHint')}>
          {t('shipment.order')}
        </label>
        <TextInput
          id={orderId}
          data-field="customReference"
          {...takesCodes('value')}
          classNames={{ input: classes['orderField'] ?? '' }}
          value={texts.customReference}
          error={sentence(problems['customReference'], { text: texts.customReference })}
          description={<SameOrder order={texts.customReference} own={own} />}
          inputWrapperOrder={['input', 'description', 'error']}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => edit(setText('customReference', event.currentTarget.value))}
        />
      </div>
      <div className={classes['chips']}>{children}</div>
    </div>
  )
})
ShipmentBar.displayName = 'ShipmentBar'

type ChoiceProps = {
  readonly field: string
  readonly label: string
  readonly value: string
  readonly choices: { readonly value: string; readonly label: string }[]
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

const Choice = ({ field, label, value, choices, problem, onChange }: ChoiceProps) => {
  const problemId = useId()
  return (
    <div className={classes['choice']}>
      <SegmentedControl
        data-field={field}
        aria-label={label}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={value}
        data={choices}
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
