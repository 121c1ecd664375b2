import { useQuery } from '@tanstack/react-query'
import { canEdit } from '#shared/shipments/transition.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { MissingShipment } from '../view/missing-shipment.tsx'
import { EditEditor } from './edit/edit-editor.tsx'
import { NotEditable } from './edit/not-editable.tsx'
import { useEditDraft } from './state/use-stored-draft.ts'

/** The page on which a shipment is changed, as long as no carrier knows of it. */
export const EditShipmentPage = ({ reference }: { readonly reference: string }) => {
  const trpc = useTRPC()
  const { data: shipment, error, refetch } = useQuery(trpc.shipments.get.queryOptions({ reference }))
  const { isRead, draft } = useEditDraft(reference)
  if (error) {
    return (
      <MissingShipment reference={reference} error={apiErrorOf(error)} onTryAgain={() => void refetch()} />
    )
  }
  if (!shipment || !isRead) return undefined
  return canEdit(shipment.state) ? (
    <EditEditor shipment={shipment} draft={draft} />
  ) : (
    <NotEditable shipment={shipment} />
  )
}
