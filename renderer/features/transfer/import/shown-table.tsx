import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import styles from './import.module.css'
import { lineOf } from './import-store.ts'

/** The first shipments that come in or are skipped. */
export const ShownTable = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports')
  const format = useFormat()
  return (
    <ScrollBox label={t('firstTable')} height="22rem">
      <PlainTable
        className={styles['table']}
        head={[t('line'), t('order'), t('recipient'), t('place'), t('pieces'), t('outcome')]}
      >
        <tbody>
          {preview.shown.map((one) => (
            <tr key={one.rows.join(' ')}>
              <td>{one.rows.map((row) => format.number(lineOf(preview, row))).join(', ')}</td>
              <td>
                <bdi>{one.custom_reference}</bdi>
              </td>
              <td>
                <bdi>{one.recipient}</bdi>
              </td>
              <td>
                <bdi>{[one.postal_code, one.locality].filter((text) => text !== '').join(' ')}</bdi>{' '}
                {one.country_iso_code}
              </td>
              <td>{format.number(one.pieces)}</td>
              <td>{t(`outcomes.${one.outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </ScrollBox>
  )
}
