import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'

/** What the desk fills in where the file says nothing, and in how many orders. */
export const FilledIn = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const labelOf = useFullLabelOf()
  if (preview.filled_in.length === 0) return null
  const list = format.list(
    preview.filled_in.map(({ path, shipments }) =>
      t('filledInProperty', { property: labelOf(path), count: shipments }),
    ),
  )
  return (
    <Text size="sm" c="dimmed">
      {t('filledIn', { list })}
    </Text>
  )
}
