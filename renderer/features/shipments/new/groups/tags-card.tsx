import { TagsInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../card.tsx'
import { setTags } from '../model/form-edits.ts'
import type { PartProps } from '../part-props.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'

type TagsCardProps = PartProps & { readonly tags: readonly string[] }

/** The words that decide which carrier services may take the shipment. */
export const TagsCard = memo(({ tags, problems, edit }: TagsCardProps) => {
  const { t } = useTranslation('new-shipment')
  const sentence = useProblemSentence()
  return (
    <Card title={t('tags.title')}>
      <TagsInput
        data-field="tags"
        aria-label={t('tags.title')}
        placeholder={t('tags.hint')}
        value={[...tags]}
        error={sentence(problems['tags'])}
        onChange={(next) => edit(setTags(next))}
        acceptValueOnBlur
      />
    </Card>
  )
})
TagsCard.displayName = 'TagsCard'
