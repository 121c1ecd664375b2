import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { directionOf } from '#ui/fields/text-field.tsx'
import { TextsField } from '#ui/fields/texts-field.tsx'
import type { ShipmentForm } from '../model/form.ts'
import { setList } from '../model/form-edits.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'
import { type ShipmentFieldsProps, useShipmentField } from './use-shipment-field.ts'

type CustomsAttachedProps = ShipmentFieldsProps & Pick<ShipmentForm, 'lists'>

const attached = ['invoices', 'certificates', 'licences'] as const

/** The papers that go along, and what else is to be said. */
export const CustomsAttached = ({ lists, ...props }: CustomsAttachedProps) => {
  const { t } = useTranslation(['shipment', 'new-shipment'])
  const sentence = useProblemSentence()
  const { name, problem, onChange, ...comments } = useShipmentField(props)('cn23', t('field.cn23'))
  return (
    <>
      {attached.map((list) => (
        <FieldCell key={list} span={4}>
          <TextsField
            name={list}
            label={t(`field.${list}`)}
            placeholder={t('new-shipment:customs.attachedHint')}
            values={lists[list]}
            problem={sentence(props.problems[list])}
            onChange={(texts) => props.edit(setList(list, texts))}
          />
        </FieldCell>
      ))}
      <FieldCell span={12}>
        <Textarea
          {...comments}
          data-field={name}
          error={problem}
          dir={directionOf(comments.value, false)}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </FieldCell>
    </>
  )
}
