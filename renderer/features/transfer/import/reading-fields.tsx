import { NumberInput, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { encodings, type ImportPreview } from '#shared/transfer/import.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import styles from './import.module.css'
import { type Reading, setDraft } from './import-store.ts'

const delimiters = ['comma', 'semicolon', 'tab', 'bar'] as const
const decimalMarks = ['point', 'comma'] as const

const say = (reading: Reading): void =>
  setDraft((draft) => ({ ...draft, reading: { ...draft.reading, ...reading } }))

/** How the file was read; what was found out wrongly is said here. */
export const ReadingFields = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const format = useFormat()
  const samples = format.list(preview.encoding_samples ?? [])
  return (
    <>
      <Text c="dimmed">
        {[
          t(`formats.${preview.format}`),
          preview.map_name === undefined
            ? preview.layout && t(`layouts.${preview.layout}`)
            : t('asSaved', { name: preview.map_name }),
          t('rowsRead', { count: preview.rows }),
          preview.has_records ? t('wholeRecords') : undefined,
        ]
          .filter((text) => text !== undefined)
          .join(' · ')}
      </Text>
      <div className={styles['fields']}>
        {(preview.sheets?.length ?? 0) > 1 && (
          <Select
            label={t('sheet')}
            allowDeselect={false}
            data={[...(preview.sheets ?? [])]}
            value={preview.sheet ?? null}
            onChange={(sheet) => sheet !== null && say({ sheet })}
          />
        )}
        {preview.header_row !== undefined && (
          <NumberInput
            label={t('headerRow')}
            min={1}
            max={1000}
            allowDecimal={false}
            clampBehavior="strict"
            value={preview.header_row}
            onChange={(line) =>
              typeof line === 'number' && line !== preview.header_row && say({ header_row: line })
            }
          />
        )}
        {preview.encoding !== undefined && (
          <Select
            label={t('encoding')}
            searchable
            {...(samples && { description: <bdi>{samples}</bdi> })}
            allowDeselect={false}
            data={[...encodings]}
            value={preview.encoding}
            onChange={(chosen) => {
              const encoding = encodings.find((one) => one === chosen)
              if (encoding) say({ encoding })
            }}
          />
        )}
        {preview.delimiter !== undefined && (
          <Select
            label={t('transfer:delimiter')}
            allowDeselect={false}
            data={delimiters.map((value) => ({ value, label: t(`transfer:delimiters.${value}`) }))}
            value={preview.delimiter}
            onChange={(chosen) => {
              const delimiter = delimiters.find((one) => one === chosen)
              if (delimiter) say({ delimiter })
            }}
          />
        )}
        {preview.format === 'csv' && (
          <Select
            label={t('transfer:decimalMark')}
            allowDeselect={false}
            data={decimalMarks.map((value) => ({ value, label: t(`transfer:decimalMarks.${value}`) }))}
            value={preview.decimal_mark ?? null}
            placeholder={t('unclear')}
            onChange={(chosen) => {
              const mark = decimalMarks.find((one) => one === chosen)
              if (mark) say({ decimal_mark: mark })
            }}
          />
        )}
      </div>
    </>
  )
}
