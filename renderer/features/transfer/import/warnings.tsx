import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, ReadingWarning } from '#shared/transfer/import.ts'
import { useMessages } from '#contract/use-messages.ts'
import { byPlace } from '#ui/table/scroll-box.tsx'
import styles from './import.module.css'
import { lineOf } from './import-store.ts'

type PreviewProps = { readonly preview: ImportPreview }

/** What somebody should look at although nothing is refused for it. */
export const Warnings = ({ preview }: PreviewProps) => {
  const { t } = useTranslation('imports')
  const { sentence } = useMessages()
  if (preview.warnings.length === 0) return null
  const placeOf = ({ row, column }: ReadingWarning): string =>
    [row === undefined ? undefined : t('inLine', { line: lineOf(preview, row) }), column]
      .filter((text) => text !== undefined)
      .join(' · ')
  return (
    <Alert color="yellow" variant="light" title={t('warnings')}>
      <ul className={styles['list']}>
        {byPlace(preview.warnings).map(({ place, item }) => (
          <li key={place}>
            {placeOf(item) !== '' && <b>{placeOf(item)} </b>}
            {item.value !== undefined && <bdi>{t('quoted', { text: item.value })} </bdi>}
            <bdi>{sentence(item.sentence)}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Rows that are no orders, each with why. */
export const LeftOutRows = ({ preview }: PreviewProps) => {
  const { t } = useTranslation('imports')
  if (preview.left_out.length === 0) return null
  return (
    <details>
      <summary>{t('leftOutRows', { count: preview.left_out_rows })}</summary>
      <ul className={styles['list']}>
        {preview.left_out.map(({ row, reason, cells }) => (
          <li key={row}>
            <b>{t('inLine', { line: lineOf(preview, row) })}</b> · {t(`leftOutReasons.${reason}`)} ·{' '}
            <bdi>{cells.filter((cell) => cell.trim() !== '').join(' · ')}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
