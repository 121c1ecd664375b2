import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { found } from '#shared/documents/inspect/found.ts'
import { MOST_DRAFT_FILES } from '#shared/drafts.ts'
import { isolate } from '#app/i18n/isolate.ts'
import type { ChosenDocument } from '../../documents/chosen-document.ts'
import { type ReadFile, readChosenFile } from '../../documents/read-chosen-file.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { focusNewDocuments } from '../documents/focus-document.ts'
import { useChosenName } from '../documents/use-chosen-name.ts'
import { addDocuments, describeDocument, refuseDocument, removeDocument } from '../model/document-edits.ts'
import { keepInSession, keepOnlyInSession } from './session-files.ts'
import { type DraftFiles, useDraftFiles } from './use-draft-files.ts'
import { usePart } from '#ui/create-store.ts'
import type { ShipmentEditor } from './use-shipment-editor.ts'

/** What can be done with the documents that a new shipment begins with. */
export type DocumentsEditing = {
  readonly documents: readonly ChosenDocument[]
  /** How many files are still being read. */
  readonly reading: number
  readonly addFiles: (files: readonly File[]) => void
  /** Keeps the bytes of documents that come as a part of something else; answers those that there is room for. */
  readonly takeIn: (files: readonly ReadFile[]) => readonly ChosenDocument[]
  readonly describe: (document: ChosenDocument) => void
  readonly remove: (document: ChosenDocument) => void
  readonly read: DraftFiles['read']
}

type EditorPorts = Pick<ShipmentEditor, 'handle' | 'offerUndo'>

/** The documents on the page whose draft is kept under that key. */
export const useDocuments = (editor: EditorPorts, key: string): DocumentsEditing => {
  const { handle, offerUndo } = editor
  const { store, edit } = handle
  const documents = usePart(store, ({ form }) => form.documents)
  const { t } = useTranslation('new-shipment')
  const notify = useNotify()
  const nameOf = useChosenName()
  const files = useDraftFiles(key)
  const [reading, setReading] = useState(0)
  useBytesOfDraft(handle, files)

  /** The first of some, as many as there is room for. */
  const fitting = <Item>(items: readonly Item[]): readonly Item[] => {
    const room = Math.max(0, MOST_DRAFT_FILES - documents.length - reading)
    if (items.length > room)
      notify({ message: t('documents.tooMany', { most: MOST_DRAFT_FILES }), color: 'yellow' })
    return items.slice(0, room)
  }
  const keep = ({ document: { id, finding }, bytes }: ReadFile): void => {
    if (bytes === undefined || finding) return
    keepInSession(id, bytes)
    // At once, so that the desk has it before a draft that names it; what fails is tried again with that.
    files.keep([id]).catch(() => undefined)
  }
  const addFiles = async (newFiles: readonly File[]): Promise<void> => {
    const taken = fitting(newFiles)
    const added: ChosenDocument[] = []
    setReading((count) => count + taken.length)
    for (const file of taken) {
      const one = await readChosenFile(file)
      keep(one)
      added.push(one.document)
      edit(addDocuments([one.document]))
      setReading((count) => count - 1)
    }
    focusNewDocuments(added)
  }
  const remove = (document: ChosenDocument): void => {
    const place = documents.indexOf(document)
    const message = t('documents.removed', { name: isolate(nameOf(document)) })
    edit(removeDocument(document.id))
    offerUndo({ message }, () => edit(addDocuments([document], place)))
  }
  return {
    documents,
    reading,
    addFiles: (newFiles) => void addFiles(newFiles),
    takeIn: (newFiles) =>
      fitting(newFiles).map((file) => {
        keep(file)
        return file.document
      }),
    describe: (document) => edit(describeDocument(document)),
    remove,
    read: files.read,
  }
}

/**
 * Fetches the bytes of all documents that the draft was left with. What is removed goes at the desk, and has to be
 * here when that is undone; and a file that is lost is told of before everything else is filled in.
 */
const useBytesOfDraft = ({ store, edit }: EditorPorts['handle'], { read }: DraftFiles): void => {
  useEffect(() => {
    const { documents } = store.get().form
    keepOnlyInSession(documents.map(({ id }) => id))
    const readAll = async (): Promise<void> => {
      for (const { id, finding } of documents) {
        if (finding) continue
        await read(id).catch(() => edit(refuseDocument(id, found('unreadable', {}))))
      }
    }
    void readAll()
  }, [read, store, edit])
}
