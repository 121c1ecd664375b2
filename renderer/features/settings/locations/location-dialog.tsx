import { useTranslation } from 'react-i18next'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import {
  saveLocationRequest,
  shippingLocation,
  type ShippingLocation,
} from '#shared/locations/shipping-location.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { isTree } from '#shared/contract/tree.ts'
import { withContact } from '#contract/with-contact.ts'
import { Field } from '#contract/field.tsx'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import { useSaveLocation } from '#trpc/mutations/records.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { AddressFormFields } from '../address/address-form-fields.tsx'
import { FixedText } from '../parts/fixed-text.tsx'
import type { EditorProps } from '../parts/list-section.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { refuseTaken } from '../parts/refuse-taken.ts'
import { useRecordForm } from '../parts/use-record-form.ts'

const ROOT = 'location'
const shape: FormShape = {
  table: propertiesOf(shippingLocation),
  root: ROOT,
  knownAs: (path) => path.replace(/^address\./u, 'addresses[].'),
  shownAt: { 'address.lat_long': 'address.lat_long.latitude' },
}

/** A shipping location: written anew, or changed. Its reference stays, as shipments refer to it. */
export const LocationDialog = ({
  item: location,
  items: locations,
  onSaved,
  onClose,
}: EditorProps<ShippingLocation>) => {
  const { t } = useTranslation('settings-lists')
  const { mutateAsync: send } = useSaveLocation()
  const form = useRecordForm({
    value: location ?? {},
    shape,
    check: (record) => {
      const { address } = record
      const request = { [ROOT]: { ...record, address: withContact(isTree(address) ? address : {}) } }
      const checked = readWithAddress(saveLocationRequest, [ROOT, 'address'], request)
      return refuseTaken(checked, record, { root: ROOT, others: location ? [] : locations })
    },
    save: async (request) => {
      const saved = await send(request)
      onSaved(saved.name)
      onClose()
    },
  })
  return (
    <RecordDialog
      title={location ? t('locations.edit') : t('locations.add')}
      size="xl"
      form={form}
      onClose={onClose}
    >
      <FieldGrid>
        <FieldCell span={6}>
          <Field path="name" label={t('columns.name')} data-autofocus />
        </FieldCell>
        <FieldCell span={6}>
          {location ? (
            <FixedText label={t('columns.reference')} text={location.reference} why={t('fixed')} />
          ) : (
            <Field path="reference" label={t('columns.reference')} />
          )}
        </FieldCell>
      </FieldGrid>
      <AddressFormFields address="address" />
    </RecordDialog>
  )
}
