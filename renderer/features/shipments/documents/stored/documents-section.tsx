import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredDocument } from '#shared/documents/document.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { useTRPC } from '#trpc/client.ts'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { Card } from '#ui/layout/card.tsx'
import { AddDocumentsDialog } from '../adding/add-documents-dialog.tsx'
import { MOST_FILES } from '../adding/adding-list.ts'
import classes from './documents-section.module.css'
import { DocumentsTable } from './documents-table.tsx'
import { DropArea } from '../drop-area.tsx'
import { PickFilesButton } from '../pick-files-button.tsx'
import { RemoveDocumentDialog } from './remove-document-dialog.tsx'
import { StoredPreview } from './stored-preview.tsx'
import { useAdding } from '../adding/use-adding.ts'
import { usePastedFiles } from '../use-pasted-files.ts'
import { useSaveCopy } from './use-save-copy.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { canDeallocate, canEdit } from '#shared/shipments/transition.ts'

const noDocuments: readonly StoredDocument[] = []

/** The document whose row has the focus. */
const focusedReference = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-document]')?.dataset['document']

/** The customer's own documents; more come by being dropped anywhere on the page, pasted, or picked. */
export const DocumentsSection = ({ shipment }: { readonly shipment: Shipment }) => {
  const { reference, state } = shipment
  const { t } = useTranslation('documents')
  const trpc = useTRPC()
  const { data, isError } = useQuery(trpc.documents.list.queryOptions({ reference }))
  const documents = data?.items ?? noDocuments
  const disabledReason = useDocumentsDisabledReason(state)
  const saveCopy = useSaveCopy()
  const [previewed, setPreviewed] = useState<StoredDocument>()
  const [removed, setRemoved] = useState<StoredDocument>()
  const { adding, isAdding, take, done } = useTaking(reference, disabledReason)

  const previewOne = (): void => {
    const focused = documents.find((one) => one.document_reference === focusedReference())
    setPreviewed(focused ?? documents.find((one) => one.document_state === 'ready'))
  }
  useShortcut({
    keys: 'P',
    label: t('keys.preview'),
    group: t('group'),
    run: previewOne,
    disabledReason: documents.length === 0 ? t('none') : undefined,
  })
  return (
    <Card
      dense
      title={t('title')}
      wide
      aside={
        <span className={classes['aside']}>
          {documents.length > 0 && (
            <span className={classes['quiet']}>{t('count', { count: documents.length })}</span>
          )}
          <PickFilesButton
            size="compact-sm"
            onFiles={take}
            disabledReason={disabledReason}
            shortcut={{ keys: 'D', label: t('keys.add'), group: t('group') }}
          >
            {t('add')}
          </PickFilesButton>
        </span>
      }
    >
      <DropArea onFiles={take} disabledReason={disabledReason} inDialog={isAdding} />
      {isError && <Text c="red">{t('failed')}</Text>}
      {data?.items.length === 0 && (
        <p className={classes['empty']}>{t(disabledReason === undefined ? 'empty' : 'none')}</p>
      )}
      {documents.length > 0 && (
        <DocumentsTable
          documents={documents}
          disabledReason={disabledReason}
          onPreview={setPreviewed}
          onSaveCopy={(document) => void saveCopy(document)}
          onRemove={setRemoved}
        />
      )}
      {isAdding && (
        <AddDocumentsDialog
          adding={adding}
          there={documents}
          onFiles={take}
          onDone={done}
          onClose={adding.list.clear}
        />
      )}
      {previewed && (
        <StoredPreview
          document={previewed}
          onSaveCopy={() => void saveCopy(previewed)}
          onClose={() => setPreviewed(undefined)}
        />
      )}
      {removed && <RemoveDocumentDialog document={removed} onClose={() => setRemoved(undefined)} />}
    </Card>
  )
}

/** Takes files from wherever they come, into the dialog that adds them. */
const useTaking = (reference: string, disabledReason: string | undefined) => {
  const { t } = useTranslation('documents')
  const notify = useNotify()
  const adding = useAdding(reference)
  const { list, state } = adding
  const isAdding = state.rows.length > 0 || state.reading > 0
  const take = (files: readonly File[]): void => {
    if (disabledReason !== undefined) notify({ message: disabledReason, color: 'yellow' })
    else if (!list.take(files))
      notify({ message: t('adding.tooMany', { most: MOST_FILES }), color: 'yellow' })
  }
  const done = (added: number): void => {
    notify(t('adding.done', { count: added }))
    list.clear()
  }
  usePastedFiles(take, isAdding)
  return { adding, isAdding, take, done }
}

/** Why documents are neither added nor removed in a state; undefined where they are. */
const useDocumentsDisabledReason = (state: ShipmentState): string | undefined => {
  const { t } = useTranslation('documents')
  if (canEdit(state)) return undefined
  if (stateTable[state].phase === 'system') return t('disabledReason.busy')
  return t(canDeallocate(state) ? 'disabledReason.booked' : 'disabledReason.late')
}
