import { useTranslation } from 'react-i18next'
import { type KnownAddress, saveAddressRequest } from '#shared/addresses/known-address.ts'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { AddressFields } from '../address/address-fields.tsx'
import { addressPlacesUnder, coordinatesUnder } from '../address/address-places.ts'
import { withContact } from '../address/with-contact.ts'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { textsOf, writtenIn } from '../parts/texts.ts'
import { useRecordForm } from '../parts/use-record-form.ts'
import { nameOfAddress } from './name-of-address.ts'

type AddressDialogProps = {
  /** Nothing for a new one. */
  readonly known: KnownAddress | undefined
  readonly onSaved: (name: string) => Promise<void>
  readonly onClose: () => void
}

const places: ReadonlySet<string> = new Set(addressPlacesUnder(''))
const numbers: ReadonlySet<string> = new Set(coordinatesUnder(''))

/** An address of the address book: written anew, or changed. */
export const AddressDialog = ({ known, onSaved, onClose }: AddressDialogProps) => {
  const { t } = useTranslation('settings-lists')
  const client = useTRPCClient()
  const form = useRecordForm({
    texts: known ? textsOf(known.address) : {},
    root: '$.address.',
    fields: places,
    save: async (texts) => {
      const request = readWithAddress(saveAddressRequest, ['address'], {
        ...(known && { id: known.id }),
        address: withContact(writtenIn(texts, numbers)),
      })
      if (!request.ok) return request.problems
      const saved = await client.addresses.save.mutate(request.read)
      await onSaved(nameOfAddress(saved.address))
      onClose()
      return []
    },
  })
  return (
    <RecordDialog
      title={known ? t('addresses.edit') : t('addresses.add')}
      size="xl"
      form={form}
      onClose={onClose}
    >
      <AddressFields form={form} prefix="" isFirst />
    </RecordDialog>
  )
}
