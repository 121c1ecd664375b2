import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { metadataTypes } from '#shared/shipments/enumerations.ts'
import { directionOf } from '#ui/fields/text-field.tsx'
import { pairField } from '../model/field-of-path.ts'
import type { PairRow } from '../model/form.ts'
import { removePair, setPairText } from '../model/pair-edits.ts'
import type { PairField, PairList } from '../model/pair-specs.ts'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'
import { usePairFieldName } from './use-pair-field-name.ts'

type PairLineProps = PartProps & {
  readonly list: PairList
  readonly pair: PairRow
  readonly fields: readonly PairField[]
  /** Which one it is, as people count. */
  readonly place: string
}

/** One key with its value. */
export const PairLine = ({ list, pair, fields, place, problems, edit }: PairLineProps) => {
  const { t } = useTranslation('new-shipment')
  const sentence = useProblemSentence()
  const nameOf = usePairFieldName(list)
  const propsOf = (field: PairField) => ({
    'data-field': pairField(list, pair.id, field),
    'aria-label': `${nameOf(field)} ${place}`,
    error: sentence(problems[field], { text: pair.texts[field] }),
    value: pair.texts[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      edit(setPairText(list, pair.id, { [field]: event.currentTarget.value })),
  })
  const types = metadataTypes.map((type) => ({ value: type, label: t(`metadata.types.${type}`) }))
  return (
    <>
      {fields.map((field) =>
        field === 'key' || field === 'value' ? (
          <TextInput
            key={field}
            {...propsOf(field)}
            dir={directionOf(pair.texts[field], false)}
            autoComplete="off"
            spellCheck={false}
          />
        ) : (
          <NativeSelect
            key={field}
            {...propsOf(field)}
            data={pair.texts[field] === '' ? [{ value: '', label: t('metadata.none') }, ...types] : types}
          />
        ),
      )}
      <ActionIcon
        size="2rem"
        c="dimmed"
        aria-label={t(`${list}.remove`, { place })}
        onClick={() => edit(removePair(list, pair.id))}
      >
        <IconX size={16} />
      </ActionIcon>
    </>
  )
}
