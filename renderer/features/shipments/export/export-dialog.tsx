import { Button, Modal, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportMap } from '#shared/transfer/column-map.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useTRPC } from '#trpc/client.ts'
import { useBeginExport } from '#trpc/mutations/transfer.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import styles from './export.module.css'
import {
  choices,
  type Exported,
  isRecords,
  isTable,
  keepChoice,
  lastChoice,
  mapOf,
  exportRequestOf,
} from './export-choice.ts'
import { FirstRows } from './first-rows.tsx'
import { ExportTableOptions } from './export-table-options.tsx'
import { PrintListButton } from './print-list-button.tsx'

type ExportDialogProps = {
  /** What the list shows, and how many that is where it is known; a search shows only the first that it found. */
  readonly listed: Exported
  readonly count: number | undefined
  readonly isCutOff: boolean
  readonly selected: readonly string[]
  readonly onClose: () => void
}

/** Asks which shipments go into which kind of file, and begins to write it. */
export const ExportDialog = ({ listed, count, isCutOff, selected, onClose }: ExportDialogProps) => {
  const { t, i18n } = useTranslation(['transfer', 'common'])
  const trpc = useTRPC()
  const [what, setWhat] = useState<'listed' | 'selected'>(selected.length > 0 ? 'selected' : 'listed')
  const [choice, setChoice] = useState(() => lastChoice(i18n.language))
  const [edited, setEdited] = useState<ExportMap>()
  const { data: saved } = useQuery(trpc.transfer.maps.queryOptions())
  const { mutate: beginExport, isPending, error } = useBeginExport()
  const countWords = count === undefined ? t('export.listed') : t('export.listedCount', { count })
  const listedWords = isCutOff ? t('export.firstFound', { count: count ?? 0 }) : countWords
  const isNothing = 'shipments' in listed && listed.shipments.length === 0 && what === 'listed'
  const map = edited ?? mapOf(choice.table, saved?.items ?? [])
  const exported = what === 'selected' ? { shipments: selected } : listed
  const request = exportRequestOf(choice, exported, map)

  const begin = (): void => {
    keepChoice(choice)
    const { columns, ...rest } = request
    beginExport(
      { ...rest, ...(columns && { columns: columns.map((column) => ({ ...column })) }) },
      // Without a job the person would rather not say where it goes: what was chosen stays.
      { onSuccess: ({ job }) => job && onClose() },
    )
  }
  const beginByKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!isPending && !isNothing) begin()
  }
  return (
    <Modal
      opened
      size="60rem"
      title={t('export.title')}
      onClose={onClose}
      onKeyDown={beginByKeys}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <div className={styles['form']}>
        <div className={styles['fields']}>
          <LabelledSegments
            label={t('export.what')}
            value={what}
            choices={[
              {
                value: 'listed',
                label: listedWords,
              },
              ...(selected.length > 0
                ? [{ value: 'selected' as const, label: t('export.selected', { count: selected.length }) }]
                : []),
            ]}
            onChange={setWhat}
          />
          <LabelledSegments
            label={t('export.format')}
            value={choice.format}
            choices={choices.formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
            onChange={(format) => setChoice({ ...choice, format })}
          />
        </div>
        <Text c="dimmed">{t(`formatHelp.${choice.format}`)}</Text>
        {isTable(choice.format) && (
          <>
            <ExportTableOptions choice={choice} onChoose={setChoice} map={map} onMap={setEdited} />
            {!isNothing && <FirstRows request={request} />}
          </>
        )}
        {isRecords(choice.format) && (
          <div className={styles['switches']}>
            <Switch
              label={t('export.history')}
              checked={choice.history}
              onChange={(event) => setChoice({ ...choice, history: event.currentTarget.checked })}
            />
            <Switch
              label={t('export.documents')}
              checked={choice.documents}
              onChange={(event) => setChoice({ ...choice, documents: event.currentTarget.checked })}
            />
          </div>
        )}
        {error && <RefusalAlert error={error} />}
        <div className={styles['foot']}>
          <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
          {choice.format === 'pdf' && <PrintListButton exported={exported} isNothing={isNothing} />}
          <Button
            variant="filled"
            loading={isPending}
            disabled={isNothing}
            onClick={begin}
            data-autofocus
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="mod+Enter" />}
          >
            {t('export.begin')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
