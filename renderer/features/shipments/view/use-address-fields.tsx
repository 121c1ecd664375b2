import { useTranslation } from 'react-i18next'
import type { Address } from '#shared/shipments/create-request.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Code } from './code.tsx'
import type { Field } from './fields.tsx'

const code = (text: string | undefined) => text && <Code>{text}</Code>

/** What is stored of an address besides what stands on the parcel. */
export const useAddressFields = (address: Address): readonly Field[] => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const { contact, lat_long: place, reservation } = address
  const coordinates = place && `${format.number(place.latitude)}, ${format.number(place.longitude)}`
  return [
    { label: t('field.position'), value: contact?.position },
    { label: t('field.contactReference'), value: code(contact?.reference) },
    { label: t('field.customReference'), value: code(address.custom_reference) },
    { label: t('field.nationalAddress'), value: code(address.national_address) },
    { label: t('field.coordinates'), value: code(coordinates) },
    { label: t('field.reservation'), value: code(reservation?.reference) },
    { label: t('field.reservationLocation'), value: code(reservation?.location_reference) },
    { label: t('field.externalReservation'), value: code(reservation?.external_reference) },
  ]
}
