import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { TextsField } from '#ui/fields/texts-field.tsx'
import { Card } from '../card.tsx'
import { setList } from '../model/form-edits.ts'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'

type TagsCardProps = PartProps & { readonly tags: readonly string[] }

/** The words that decide which carrier services may take the shipment. */
export const TagsCard = memo(({ tags, problems, edit }: TagsCardProps) => {
  const { t } = useTranslation('new-shipment')
  const sentence = useProblemSentence()
  return (
    <Card title={t('tags.title')}>
      <TextsField
        name="tags"
        label={t('tags.title')}
        isLabelHidden
        placeholder={t('tags.hint')}
        values={tags}
        problem={sentence(problems['tags'])}
        onChange={(next) => edit(setList('tags', next))}
      />
    </Card>
  )
})
TagsCard.displayName = 'TagsCard'
