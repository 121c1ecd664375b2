import { useTranslation } from 'react-i18next'
import { bookAddress, type KnownAddress, saveAddressRequest } from '#shared/addresses/known-address.ts'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { withContact } from '#contract/with-contact.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import { useSaveAddress } from '#trpc/mutations/records.ts'
import { AddressFormFields } from '../address/address-form-fields.tsx'
import type { EditorProps } from '../parts/list-section.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { useRecordForm } from '../parts/use-record-form.ts'
import { nameOfAddress } from './name-of-address.ts'

const ROOT = 'address'
const shape: FormShape = {
  table: propertiesOf(bookAddress),
  root: ROOT,
  knownAs: (path) => `addresses[].${path}`,
}

/** An address of the address book: written anew, or changed. */
export const AddressDialog = ({ item: known, onSaved, onClose }: EditorProps<KnownAddress>) => {
  const { t } = useTranslation('settings-lists')
  const { mutateAsync: send } = useSaveAddress()
  const form = useRecordForm({
    value: known?.address ?? {},
    shape,
    check: (address) =>
      readWithAddress(saveAddressRequest, [ROOT], {
        ...(known && { id: known.id }),
        [ROOT]: withContact(address),
      }),
    save: async (request) => {
      const saved = await send(request)
      onSaved(nameOfAddress(saved.address))
      onClose()
    },
  })
  return (
    <RecordDialog
      title={known ? t('addresses.edit') : t('addresses.add')}
      size="xl"
      form={form}
      onClose={onClose}
    >
      <AddressFormFields address="" isFirst />
    </RecordDialog>
  )
}
