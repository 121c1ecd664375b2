import { useDiscardDraft, useSaveDraft } from '#trpc/mutations/drafts.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { type KeptDraft, useKeptDraft } from '#ui/form/use-kept-draft.ts'
import { draftValueOf, isUntouched } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { useDraftFiles } from './use-draft-files.ts'

type KeptUnder = {
  readonly key: string
  readonly keptBefore: number | undefined
  /** What the page began with. */
  readonly start: ShipmentForm
  /** In an edit, `updated` of the shipment that it began with. */
  readonly updated: string | undefined
}

/** Keeps a shipment's form, and the files that lie on it, on disk under a key. */
export const useKeptShipment = (
  { store }: FormHandle<ShipmentForm>,
  { key, keptBefore, start, updated }: KeptUnder,
): KeptDraft => {
  const saveDraft = useSaveDraft()
  const discardDraft = useDiscardDraft()
  const files = useDraftFiles(key)
  return useKeptDraft({
    store,
    keptBefore,
    isUntouched: (form) => isUntouched(form, start),
    write: async (form, now, isLatest) => {
      const { missing_files: missing } = await saveDraft({
        key,
        value: draftValueOf({ form, keptAt: now, updated }),
        files: [...filesOf(form)],
      })
      if (isLatest()) await files.keep(missing)
    },
    discard: () => discardDraft(key),
  })
}

/** The documents whose files are kept: one that is not taken has nothing that would be wanted again. */
const filesOf = ({ documents }: ShipmentForm): readonly string[] =>
  documents.flatMap(({ id, finding }) => (finding ? [] : [id]))
