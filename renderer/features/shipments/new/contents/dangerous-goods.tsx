import { useTranslation } from 'react-i18next'
import {
  accessibilities,
  packingGroups,
  physicalForms,
  radioactivities,
} from '#shared/shipments/enumerations.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { type FieldProps, TextField } from '#ui/fields/text-field.tsx'
import { TextsField } from '#ui/fields/texts-field.tsx'
import { WordField } from '#ui/fields/word-field.tsx'
import { setContentsList, setContentsText } from '../model/contents-edits.ts'
import type { GoodsField } from '../model/contents-specs.ts'
import { contentsField } from '../model/field-of-path.ts'
import type { ContentsRow } from '../model/form.ts'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'

type DangerousGoodsProps = PartProps & { readonly row: ContentsRow }

/** What has to be known of dangerous goods to carry them. */
export const DangerousGoods = ({ row, problems, edit }: DangerousGoodsProps) => {
  const { t } = useTranslation(['shipment', 'new-shipment'])
  const sentence = useProblemSentence()
  const field = (name: GoodsField): FieldProps => ({
    name: contentsField(row.id, name),
    label: t(`field.${name}`),
    value: row.texts[name],
    problem: sentence(problems[name], { text: row.texts[name] }),
    onChange: (text) => edit(setContentsText(row.id, name, text)),
  })
  const words = useGoodsWords()
  return (
    <FieldGrid>
      <FieldCell span={2}>
        <TextField {...field('idNumber')} isCode />
      </FieldCell>
      <FieldCell span={5}>
        <TextField {...field('properShippingName')} />
      </FieldCell>
      <FieldCell span={5}>
        <TextField {...field('technicalName')} />
      </FieldCell>
      <FieldCell span={3}>
        <TextsField
          name={contentsField(row.id, 'hazardClasses')}
          label={t('field.hazardClasses')}
          placeholder={t('new-shipment:contents.hazardHint')}
          values={row.lists.hazardClasses}
          problem={sentence(problems['hazardClasses'])}
          onChange={(codes) => edit(setContentsList(row.id, 'hazardClasses', codes))}
        />
      </FieldCell>
      {words.map(({ name, choices }) => (
        <FieldCell key={name} span={name === 'radioactivity' ? 3 : 2}>
          <WordField {...field(name)} choices={choices} none={t('new-shipment:contents.notGiven')} />
        </FieldCell>
      ))}
      <FieldCell span={12}>
        <TextField {...field('customLabelText')} />
      </FieldCell>
    </FieldGrid>
  )
}

const useGoodsWords = () => {
  const { t } = useTranslation('shipment')
  return [
    {
      name: 'packingGroup',
      choices: packingGroups.map((value) => ({ value, label: value.toUpperCase() })),
    },
    {
      name: 'physicalForm',
      choices: physicalForms.map((value) => ({ value, label: t(`physicalForm.${value}`) })),
    },
    {
      name: 'radioactivity',
      choices: radioactivities.map((value) => ({ value, label: t(`radioactivity.${value}`) })),
    },
    {
      name: 'accessibility',
      choices: accessibilities.map((value) => ({ value, label: t(`accessibility.${value}`) })),
    },
  ] as const
}
