import { useTranslation } from 'react-i18next'
import { readWithAddress } from '#shared/addresses/read-with-address.ts'
import { saveLocationRequest, type ShippingLocation } from '#shared/locations/shipping-location.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { AddressFields } from '../address/address-fields.tsx'
import { addressPlacesUnder, coordinatesUnder } from '../address/address-places.ts'
import { withContact } from '../address/with-contact.ts'
import { FixedText } from '../parts/fixed-text.tsx'
import { RecordDialog } from '../parts/record-dialog.tsx'
import { isTaken, takenAt } from '../parts/taken.ts'
import { type Texts, textsOf, type Written, writtenIn } from '../parts/texts.ts'
import { useRecordForm } from '../parts/use-record-form.ts'

type LocationDialogProps = {
  /** Nothing for a new one. */
  readonly location: ShippingLocation | undefined
  readonly taken: readonly ShippingLocation[]
  readonly onSaved: (name: string) => Promise<void>
  readonly onClose: () => void
}

const ADDRESS = 'address.'
const places: ReadonlySet<string> = new Set(['reference', 'name', ...addressPlacesUnder(ADDRESS)])
const numbers: ReadonlySet<string> = new Set(coordinatesUnder(ADDRESS))

const requestIn = (texts: Texts): Written => {
  const { address = {}, ...others } = writtenIn(texts, numbers)
  return { ...others, address: typeof address === 'object' ? withContact(address) : address }
}

/** A shipping location: written anew, or changed. Its reference stays, as shipments refer to it. */
export const LocationDialog = ({ location, taken, onSaved, onClose }: LocationDialogProps) => {
  const { t } = useTranslation('settings-lists')
  const client = useTRPCClient()
  const form = useRecordForm({
    texts: location ? textsOf(location) : {},
    root: '$.location.',
    fields: places,
    save: async (texts) => {
      if (!location && isTaken(taken, texts)) return takenAt('$.location.reference')
      const request = readWithAddress(saveLocationRequest, ['location', 'address'], {
        location: requestIn(texts),
      })
      if (!request.ok) return request.problems
      const saved = await client.locations.save.mutate(request.read)
      await onSaved(saved.name)
      onClose()
      return []
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
          <TextField {...form.field('name')} label={t('columns.name')} data-autofocus />
        </FieldCell>
        <FieldCell span={6}>
          {location ? (
            <FixedText label={t('columns.reference')} text={location.reference} why={t('fixed')} />
          ) : (
            <TextField {...form.field('reference')} label={t('columns.reference')} isCode />
          )}
        </FieldCell>
      </FieldGrid>
      <AddressFields form={form} prefix={ADDRESS} />
    </RecordDialog>
  )
}
