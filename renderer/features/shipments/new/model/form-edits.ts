import type { AddressField } from './address-specs.ts'
import type { Edit } from './contents-edits.ts'
import { type AddressForm, blankAddress, blankMetadata, type ShipmentForm } from './form.ts'
import type { MetadataField, ShipmentField } from './shipment-specs.ts'

export const setText =
  (field: ShipmentField, text: string): Edit =>
  (form) => ({ ...form, texts: { ...form.texts, [field]: text } })

export const setTags =
  (tags: readonly string[]): Edit =>
  (form) => ({ ...form, tags })

export const setUnits =
  (units: Partial<Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit' | 'currency'>>): Edit =>
  (form) => ({ ...form, ...units })

const changeAddress =
  (id: number, change: (address: AddressForm) => AddressForm): Edit =>
  (form) => ({
    ...form,
    addresses: form.addresses.map((address) => (address.id === id ? change(address) : address)),
  })

export const setAddressText = (id: number, field: AddressField, text: string): Edit =>
  changeAddress(id, (address) => ({ ...address, texts: { ...address.texts, [field]: text } }))

export const setAddressType = (id: number, type: string): Edit =>
  changeAddress(id, (address) => ({ ...address, type }))

export const addAddress =
  (type: string): Edit =>
  (form) => ({
    ...form,
    nextId: form.nextId + 1,
    addresses: [...form.addresses, blankAddress(form.nextId, type)],
  })

export const removeAddress =
  (id: number): Edit =>
  (form) => ({ ...form, addresses: form.addresses.filter((address) => address.id !== id) })

export const addMetadata: Edit = (form) => ({
  ...form,
  nextId: form.nextId + 1,
  metadata: [...form.metadata, blankMetadata(form.nextId)],
})

export const setMetadataText =
  (id: number, field: MetadataField, text: string): Edit =>
  (form) => ({
    ...form,
    metadata: form.metadata.map((row) =>
      row.id === id ? { ...row, texts: { ...row.texts, [field]: text } } : row,
    ),
  })

export const removeMetadata =
  (id: number): Edit =>
  (form) => ({ ...form, metadata: form.metadata.filter((row) => row.id !== id) })
