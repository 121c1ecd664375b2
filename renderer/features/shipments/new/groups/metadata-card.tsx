import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { metadataTypes } from '../../../../../shared/shipments/enumerations.ts'
import { Card } from '../card.tsx'
import { metadataField } from '../model/field-of-path.ts'
import type { MetadataRow } from '../model/form.ts'
import { addMetadata, removeMetadata, setMetadataText } from '../model/form-edits.ts'
import { type FieldProblems, noProblems } from '../model/grouped-problems.ts'
import type { MetadataField } from '../model/shipment-specs.ts'
import classes from '../new.module.css'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'

type MetadataCardProps = Pick<PartProps, 'edit'> & {
  readonly metadata: readonly MetadataRow[]
  readonly problems: ReadonlyMap<string, FieldProblems>
}

/** What the customer's own systems want to know. */
export const MetadataCard = memo(({ metadata, problems, edit }: MetadataCardProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card title={t('metadata.title')}>
      <div className={classes['metadata']}>
        {(['key', 'value', 'type'] as const).map((field) => (
          <span key={field} className={classes['metadataLabel']} aria-hidden>
            {t(`metadata.${field}`)}
          </span>
        ))}
        <span />
        {metadata.map((row, index) => (
          <MetadataLine
            key={row.id}
            row={row}
            place={index + 1}
            edit={edit}
            problems={problems.get(`metadata-${row.id}`) ?? noProblems}
          />
        ))}
      </div>
      <Button
        variant="subtle"
        size="xs"
        className={classes['more'] ?? ''}
        leftSection={<IconPlus size={14} />}
        onClick={() => edit(addMetadata)}
      >
        {t('metadata.add')}
      </Button>
    </Card>
  )
})
MetadataCard.displayName = 'MetadataCard'

const MetadataLine = ({
  row,
  place,
  problems,
  edit,
}: PartProps & { readonly row: MetadataRow; readonly place: number }) => {
  const { t } = useTranslation('new-shipment')
  const sentence = useProblemSentence()
  const propsOf = (field: MetadataField) => ({
    'data-field': metadataField(row.id, field),
    'aria-label': `${t(`metadata.${field}`)} ${place}`,
    error: sentence(problems[field], { text: row.texts[field] }),
    autoComplete: 'off',
  })
  const set = (field: MetadataField) => (text: string) => edit(setMetadataText(row.id, field, text))
  return (
    <>
      <TextInput
        {...propsOf('key')}
        value={row.texts.key}
        onChange={(event) => set('key')(event.currentTarget.value)}
      />
      <TextInput
        {...propsOf('value')}
        value={row.texts.value}
        onChange={(event) => set('value')(event.currentTarget.value)}
      />
      <Select
        {...propsOf('type')}
        value={row.texts.type}
        data={metadataTypes.map((type) => ({ value: type, label: t(`metadata.types.${type}`) }))}
        allowDeselect={false}
        onChange={(type) => set('type')(type ?? 'string')}
      />
      <ActionIcon
        size="2rem"
        c="dimmed"
        aria-label={t('metadata.remove', { place })}
        onClick={() => edit(removeMetadata(row.id))}
      >
        <IconX size={16} />
      </ActionIcon>
    </>
  )
}
