import { useTranslation } from 'react-i18next'
import { TextsField } from '#ui/fields/text/texts-field.tsx'
import { useTextsField } from '#ui/form/use-field.ts'
import { Card } from '#ui/layout/card.tsx'

/** The words that decide which carrier services may take the shipment. */
export const TagsCard = () => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card dense title={t('tags.title')}>
      <TextsField
        {...useTextsField('tags')}
        label={t('tags.title')}
        isLabelHidden
        placeholder={t('tags.hint')}
      />
    </Card>
  )
}
